package bench.flow.hand_over;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private interface Job {
        void run() throws Exception;
    }

    private static final class Letter implements Delayed {
        final String text;
        final long due = System.currentTimeMillis() + 200;

        Letter(String text) {
            this.text = text;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.currentTimeMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(due, ((Letter) other).due);
        }
    }

    private final SynchronousQueue<String> desk = new SynchronousQueue<>();
    private final Exchanger<String> swap = new Exchanger<>();
    private final CyclicBarrier barrier = new CyclicBarrier(2, () -> say(this.held));
    private final Phaser phaser = new Phaser(1);
    private final DelayQueue<Letter> later = new DelayQueue<>();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final ThreadLocal<String> own = ThreadLocal.withInitial(() -> "own");
    private volatile String held = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        start(this::give);
        start(this::take);
    }

    private void give() throws Exception {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        desk.put(id); //: @sync_queue
        swap.exchange(id); //: @exchanger
        say(swap.exchange(id)); //: @exchanger_clean
        held = id; //: @barrier,phaser,latch
        barrier.await(); //: @barrier
        phaser.arrive(); //: @phaser
        later.put(new Letter(id)); //: @delay_queue
        latch.countDown(); //: @latch
        own.set(id); //: @thread_local,thread_local_clean
        say(own.get()); //: @thread_local
    }

    private void take() throws Exception {
        say(desk.take()); //: @sync_queue
        say(swap.exchange("nothing")); //: @exchanger
        int length = swap.exchange("nothing").length(); //: @exchanger_clean
        runOnUiThread(() -> setTitle("n" + length)); //: @exchanger_clean
        barrier.await(); //: @barrier
        phaser.awaitAdvance(0); //: @phaser
        latch.await(); //: @latch
        say(held); //: @phaser,latch
        say(later.take().text); //: @delay_queue
        say(own.get()); //: @thread_local_clean
    }

    private static void start(Job job) {
        new Thread(() -> {
            try {
                job.run();
            } catch (Exception error) {
                Thread.currentThread().interrupt();
            }
        }).start();
    }

    private static void say(String word) {
        Log.i("Desk", "got " + word); //: #sink
    }
}
