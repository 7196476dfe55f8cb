package bench.flow.taken_back;

import android.app.Activity;
import android.os.AsyncTask;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.util.Log;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Hands in what is to run later, and takes some of it back. */
public final class Main extends Activity {
    private static final Object TOKEN = new Object();
    private final Handler one = new Handler(Looper.getMainLooper());
    private final Handler other =
            new Handler(
                    Looper.getMainLooper(),
                    message -> {
                        Log.i("app", "message " + message.what);
                        return true;
                    });

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        handlers();
        executors();
        tasks();
        barriers();
    }

    private void handlers() {
        one.postDelayed(() -> say("gone by null"), 1_000);
        other.postDelayed(() -> say("of the other handler"), 1_000);
        one.removeCallbacksAndMessages(null);
        one.postDelayed(() -> say("gone by token"), TOKEN, 1_000);
        one.postDelayed(() -> say("no token"), 1_100);
        one.postDelayed(() -> say("another token"), new Object(), 1_200);
        one.removeCallbacksAndMessages(TOKEN);
        other.sendEmptyMessageDelayed(1, 1_300);
        other.sendEmptyMessageDelayed(2, 1_300);
        other.removeMessages(1);
        other.sendMessageDelayed(Message.obtain(other, 3, TOKEN), 1_400);
        other.sendMessageDelayed(Message.obtain(other, 4, "kept"), 1_400);
        other.removeMessages(3, "kept");
        other.removeMessages(4, "kept");
        if (System.currentTimeMillis() % 2 == 0) {
            one.removeCallbacksAndMessages(TOKEN);
            other.removeMessages(2);
        }
    }

    private void executors() {
        ExecutorService stopped = Executors.newSingleThreadExecutor();
        ExecutorService going = Executors.newSingleThreadExecutor();
        stopped.execute(() -> say("of a stopped executor"));
        Future<?> off = going.submit(() -> say("called off"));
        going.execute(() -> say("of an executor"));
        stopped.shutdownNow();
        off.cancel(true);
        try {
            off.get();
        } catch (CancellationException gone) {
            say("cancelled " + off.isCancelled());
        } catch (Exception other) {
            say("other");
        }
        Timer timer = new Timer();
        timer.schedule(timed("timer"), 2_000);
        TimerTask never = timed("never");
        timer.schedule(never, 2_000);
        never.cancel();
    }

    private TimerTask timed(String word) {
        return new TimerTask() {
            @Override
            public void run() {
                say(word);
            }
        };
    }

    private void tasks() {
        Aside never = new Aside("before");
        never.execute();
        never.cancel(true);
        new Aside("through").execute();
    }

    private void barriers() {
        CyclicBarrier barrier = new CyclicBarrier(2, () -> say("both"));
        CyclicBarrier alone = new CyclicBarrier(2);
        new Thread(() -> await(barrier, "first")).start();
        one.postDelayed(() -> new Thread(() -> await(barrier, "second")).start(), 3_000);
        Thread broken = new Thread(() -> await(alone, "reset"));
        one.postDelayed(broken::start, 3_500);
        one.postDelayed(alone::reset, 4_000);
        Thread waits = new Thread(() -> await(new CyclicBarrier(2), "stopped"));
        one.postDelayed(waits::start, 4_500);
        one.postDelayed(waits::interrupt, 5_000);
    }

    private static void await(CyclicBarrier barrier, String word) {
        try {
            barrier.await();
            say(word + " on");
        } catch (InterruptedException stopped) {
            say(word + " interrupted");
        } catch (BrokenBarrierException broken) {
            say(word + " broken");
        }
    }

    private static void say(String word) {
        Log.i("app", word);
    }

    /** Something that is done aside. */
    private static final class Aside extends AsyncTask<Void, Void, String> {
        private final String word;

        Aside(String word) {
            this.word = word;
        }

        @Override
        protected String doInBackground(Void... none) {
            say(word + " aside");
            return word;
        }

        @Override
        protected void onPostExecute(String said) {
            say(said + " after");
        }

        @Override
        protected void onCancelled(String said) {
            say(word + " called off");
        }
    }
}
