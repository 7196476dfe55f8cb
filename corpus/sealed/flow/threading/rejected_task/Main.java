package bench.flow.rejected_task;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

public final class Main extends Activity {
    private final AtomicInteger turnedAway = new AtomicInteger();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String ticket = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        RejectedExecutionHandler late = (task, pool) -> task.run(); //: @leak
        RejectedExecutionHandler late = new ThreadPoolExecutor.CallerRunsPolicy(); //: @caller_runs
        RejectedExecutionHandler late = (task, pool) -> turnedAway.incrementAndGet(); //: @discarded
        ThreadPoolExecutor counter =
                new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), late);
        counter.execute(() -> Log.i("queue", "open"));
        counter.shutdown();
        counter.execute(() -> Log.i("queue", "ticket " + ticket)); //: #sink
        TextView page = new TextView(this);
        page.setText("Ticket " + ticket + ", turned away " + turnedAway);
        setContentView(page);
    }
}
