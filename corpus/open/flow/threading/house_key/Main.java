package bench.flow.house_key;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public final class Main extends Activity {
    private static final String FREE = "nobody";
    private final AtomicReference<String> hook = new AtomicReference<>(FREE);
    private final ExecutorService porter = Executors.newSingleThreadExecutor();

    @Override
    protected void onResume() {
        super.onResume();
        String lodger = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        porter.execute(() -> hook.compareAndSet(FREE, lodger)); //: @leak,handed_back,last_holder
        porter.execute(() -> hook.compareAndSet(new String(FREE), lodger)); //: @equal_not_same
        porter.execute(this::evening);
    }

    private void evening() {
        String holder = hook.get(); //: @leak,equal_not_same
        hook.set(FREE); //: @handed_back
        String holder = hook.get(); //: @handed_back
        String holder = hook.getAndSet(FREE); //: @last_holder
        Log.d("Keys", "key held by " + holder); //: #sink
    }
}
