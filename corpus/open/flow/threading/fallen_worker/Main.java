package bench.flow.fallen_worker;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Main extends Activity {
    private final ExecutorService mill = Executors.newCachedThreadPool(Main::miller);

    private static Thread miller(Runnable work) {
        Thread thread = new Thread(work, "miller");
        thread.setUncaughtExceptionHandler(
                (who, problem) -> Log.e("Mill", "stopped: " + problem.getMessage())); //: #fallen
        return thread;
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("Rye, wheat, oats");
        String farmer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        mill.execute(() -> grind(farmer)); //: @executed
        Future<?> sack = mill.submit(() -> grind(farmer)); //: @submitted,asked
        setTitle("Sacks: " + (sack.isDone() ? 1 : 0)); //: @submitted
        mill.execute(() -> ask(sack)); //: @asked
    }

    private void grind(String corn) {
        throw new IllegalStateException("stone in the sack of " + corn);
    }

    private void ask(Future<?> sack) {
        try {
            sack.get();
        } catch (ExecutionException broken) {
            Log.w("Mill", String.valueOf(broken.getCause().getMessage())); //: #asked
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
