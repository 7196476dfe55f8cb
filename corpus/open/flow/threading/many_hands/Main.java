package bench.flow.many_hands;

import android.app.Activity;
import android.content.Intent;
import android.os.AsyncTask;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private static final class Count extends AsyncTask<String, String, Integer> {
        @Override
        protected Integer doInBackground(String... words) {
            for (String word : words) publishProgress(word);
            return words.length;
        }

        @Override
        protected void onProgressUpdate(String... words) {
            say(words[0]); //: @progress
            say("n" + words.length); //: @cancelled
        }
    }

    private static final class Half extends RecursiveTask<String> {
        private final String word;

        Half(String word) {
            this.word = word;
        }

        @Override
        protected String compute() {
            return word;
        }
    }

    private final Object bell = new Object();
    private String rung = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            run(id);
        } catch (Exception error) {
            setTitle("error");
        }
    }

    private void run(String id) throws Exception {
        new Count().execute(id); //: @progress,cancelled
        Executors.newScheduledThreadPool(2).schedule(() -> say(id), 5, TimeUnit.SECONDS); //: @pool
        say(new ForkJoinPool().invoke(new Half(id))); //: @fork
        TimerTask later = new TimerTask() { //: @timer,timer_cancel
            @Override //: @timer,timer_cancel
            public void run() { //: @timer,timer_cancel
                say(id); //: @timer,timer_cancel
            } //: @timer,timer_cancel
        }; //: @timer,timer_cancel
        new Timer().schedule(later, 3_600_000L); //: @timer_cancel
        new Timer().schedule(later, 500L); //: @timer
        later.cancel(); //: @timer_cancel
        ExecutorService all = Executors.newCachedThreadPool(); //: @invoke_all
        List<Callable<String>> calls = Arrays.asList(() -> "first", () -> id); //: @invoke_all
        for (Future<String> one : all.invokeAll(calls)) say(one.get()); //: @invoke_all
        startService(new Intent(this, Work.class).putExtra("word", id)); //: @intent_service
        CompletableFuture.supplyAsync(() -> id).thenApply(word -> word + "!").thenAccept(Main::say); //: @promise
        CompletableFuture.supplyAsync(() -> id).thenApply(word -> "done").thenAccept(Main::say); //: @promise_clean
        new Thread(this::await).start(); //: @local_wait
        new Thread(() -> ring(id)).start(); //: @local_wait
        new CountDownTimer(3000, 1000) { //: @countdown
            @Override //: @countdown
            public void onTick(long left) { //: @countdown
                setTitle("" + left); //: @countdown
            } //: @countdown
            @Override //: @countdown
            public void onFinish() { //: @countdown
                say(id); //: @countdown
            } //: @countdown
        }.start(); //: @countdown
    }

    private void await() {
        synchronized (bell) {
            while (rung.isEmpty()) {
                try {
                    bell.wait();
                } catch (InterruptedException stopped) {
                    return;
                }
            }
            say(rung);
        }
    }

    private void ring(String id) {
        synchronized (bell) {
            rung = id;
            bell.notifyAll();
        }
    }

    private static void say(String word) {
        Log.i("Hands", "says " + word); //: #sink
    }
}
