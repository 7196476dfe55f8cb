package bench.flow.kiln_batches;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two kilns burn what is put into them; who is done first is unloaded first. */
public final class Main extends Activity {
    private final ExecutorService kilns = Executors.newFixedThreadPool(2);
    private final Set<String> potters = new HashSet<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView view = new TextView(this);
        view.setText("1040 °C");
        setContentView(view);
        CompletionService<String> fired = new ExecutorCompletionService<>(kilns);
        CompletionService<String> glazed = new ExecutorCompletionService<>(kilns);
        String potter = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        fired.submit(() -> "clay");
        fired.submit(() -> potter); //: @leak
        fired.submit(() -> { potters.add(potter); }, "plates"); //: @own_result
        glazed.submit(() -> potter); //: @other_desk,glazed_too
        glazed.submit(() -> "tiles");
        new Thread(() -> unload(fired)).start(); //: @leak,own_result,other_desk
        new Thread(() -> unload(glazed)).start(); //: @glazed_too
    }

    private static void unload(CompletionService<String> desk) {
        try {
            for (int pots = 0; pots < 2; pots++) {
                Future<String> pot = desk.poll(5, TimeUnit.SECONDS);
                if (pot == null) {
                    return;
                }
                Log.i("Kiln", "unloaded " + pot.get()); //: #sink
            }
        } catch (InterruptedException | ExecutionException problem) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void onDestroy() {
        kilns.shutdown();
        super.onDestroy();
    }
}
