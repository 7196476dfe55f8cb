package bench.flow.executor_order;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Main extends Activity {
    private volatile String kept = "empty";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ExecutorService printer = Executors.newSingleThreadExecutor(); //: @leak,clean,refused
        ExecutorService printer = Executors.newFixedThreadPool(2); //: @pool
        Runnable keep = () -> kept = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Runnable print = () -> Log.i("Printer", kept); //: #sink
        try {
            printer.execute(print); //: @clean,pool
            printer.execute(keep);
            printer.shutdown(); //: @refused
            printer.execute(print); //: @leak,refused
        } catch (java.util.concurrent.RejectedExecutionException late) {
            setTitle("打印已停止");
        }
    }
}
