package bench.flow.in_sight;

import android.Manifest;
import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.text.Html;
import android.util.ArrayMap;
import android.util.JsonReader;
import android.util.Log;
import android.util.SparseArray;
import android.view.SurfaceHolder;
import android.view.SurfaceView;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.SeekBar;
import java.io.IOException;
import java.io.StringReader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A surface that comes late, a bar that the app moves, and what is read by place. */
public final class Main extends Activity {
    private static final class Glass extends SurfaceView implements SurfaceHolder.Callback {
        private final String name;

        Glass(Context context, String name) {
            super(context);
            this.name = name;
            getHolder().addCallback(this);
        }

        @Override
        public void surfaceCreated(SurfaceHolder holder) {
            Log.i("app", "surface of " + name + (holder == getHolder() ? "" : "?"));
        }

        @Override
        public void surfaceChanged(SurfaceHolder holder, int format, int width, int height) {}

        @Override
        public void surfaceDestroyed(SurfaceHolder holder) {}
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        Glass shown = new Glass(this, "front");
        Glass late = new Glass(this, "back");
        late.setVisibility(View.GONE);
        page.addView(shown);
        page.addView(late);
        page.addView(bar());
        setContentView(page);
        new Handler(Looper.getMainLooper()).postDelayed(() -> late.setVisibility(View.VISIBLE), 3_000);
        byPlace();
        read("{\"first\": [1, 2], \"second\": \"word\", \"third\": true}");
        Html.fromHtml("<p>a <img src=\"star\"></p>", 0, this::picture, null);
        int network = checkSelfPermission(Manifest.permission.INTERNET);
        int camera = checkSelfPermission(Manifest.permission.CAMERA);
        Log.i("app", "network " + (network == PackageManager.PERMISSION_GRANTED) + ", camera " + (camera == PackageManager.PERMISSION_GRANTED));
        close();
    }

    private android.graphics.drawable.Drawable picture(String source) {
        Log.i("app", "picture " + source);
        return null;
    }

    private SeekBar bar() {
        SeekBar bar = new SeekBar(this);
        bar.setMax(5);
        bar.setOnSeekBarChangeListener(new SeekBar.OnSeekBarChangeListener() {
            @Override
            public void onProgressChanged(SeekBar of, int at, boolean byUser) {
                Log.i("app", "bar at " + at + (at == of.getMax() ? " end" : ""));
            }

            @Override
            public void onStartTrackingTouch(SeekBar of) {}

            @Override
            public void onStopTrackingTouch(SeekBar of) {}
        });
        bar.setProgress(9);
        bar.setProgress(5);
        bar.setProgress(2);
        return bar;
    }

    private void byPlace() {
        SparseArray<String> seats = new SparseArray<>();
        seats.put(40, "d");
        seats.put(0, "a");
        seats.put(12, "c");
        seats.removeAt(seats.indexOfKey(12));
        ArrayMap<String, String> words = new ArrayMap<>();
        words.put("b", "second");
        words.put("a", "first");
        Log.i("app", seats.valueAt(1) + seats.keyAt(0) + seats.get(7, "-") + words.valueAt(0) + words.keyAt(1));
    }

    private void read(String text) {
        StringBuilder told = new StringBuilder();
        try (JsonReader in = new JsonReader(new StringReader(text))) {
            in.beginObject();
            while (in.hasNext()) {
                String name = in.nextName();
                if (name.equals("second")) {
                    told.append(in.nextString());
                } else if (name.equals("third")) {
                    told.append(in.nextBoolean());
                } else {
                    in.skipValue();
                }
            }
            in.endObject();
        } catch (IOException problem) {
            told.append("broken");
        }
        Log.i("app", "read " + told);
    }

    /** What is left of tasks once their executors are shut down. */
    private void close() {
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        clock.schedule(() -> Log.i("app", "once"), 4, TimeUnit.SECONDS);
        clock.scheduleAtFixedRate(() -> Log.i("app", "again"), 4, 4, TimeUnit.SECONDS);
        clock.shutdown();
        ScheduledThreadPoolExecutor other = new ScheduledThreadPoolExecutor(1);
        other.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        other.schedule(() -> Log.i("app", "forgotten"), 4, TimeUnit.SECONDS);
        other.shutdown();
        ExecutorService mill = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setUncaughtExceptionHandler((who, problem) -> Log.i("app", "fell: " + problem.getMessage()));
            return thread;
        });
        mill.execute(() -> grind("rye"));
        Future<?> sack = mill.submit(() -> grind("oats"));
        mill.execute(() -> ask(sack));
    }

    private void grind(String corn) {
        throw new IllegalStateException(corn);
    }

    private void ask(Future<?> sack) {
        try {
            sack.get();
        } catch (ExecutionException broken) {
            Log.i("app", "kept: " + broken.getCause().getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
