package bench.consent.own_scheduler;

import android.os.Handler;
import android.os.HandlerThread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Work for later, each piece under a name of its own. */
final class Chores {
    /** What must hold before a chore is due. */
    enum Needs {
        NOTHING,
        CONSENT
    }

    private static final class Chore {
        final Runnable work;
        final long delay;
        volatile boolean dropped;

        Chore(Runnable work, long delay) {
            this.work = work;
            this.delay = delay;
        }

        void run() {
            if (!dropped) {
                work.run();
            }
        }
    }

    private final Map<String, Chore> known = new HashMap<>();
    private final List<Chore> kept = new ArrayList<>();
    private final Handler hands;
    private boolean allowed;

    Chores() {
        HandlerThread thread = new HandlerThread("chores");
        thread.start();
        hands = new Handler(thread.getLooper());
    }

    synchronized void enqueue(String name, Needs needs, long delay, Runnable work) {
        Chore chore = new Chore(work, delay);
        known.put(name, chore);
        if (needs == Needs.CONSENT && !allowed) {
            kept.add(chore);
        } else {
            hands.postDelayed(chore::run, delay);
        }
    }

    synchronized void drop(String name) {
        Chore chore = known.remove(name);
        if (chore != null) {
            chore.dropped = true;
        }
    }

    /** The user has agreed: what waited for that is due. */
    synchronized void allow() {
        allowed = true;
        for (Chore chore : kept) {
            hands.postDelayed(chore::run, chore.delay);
        }
        kept.clear();
    }
}
