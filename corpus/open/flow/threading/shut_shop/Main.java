package bench.flow.shut_shop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private volatile String keeper = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button close = new Button(this);
        close.setText("打烊");
        close.setOnClickListener(view -> closeShop());
        setContentView(close);
    }

    private void closeShop() {
        keeper = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1);
        clock.setExecuteExistingDelayedTasksAfterShutdownPolicy(false); //: @policy_off
        clock.setContinueExistingPeriodicTasksAfterShutdownPolicy(true); //: @goes_on
        clock.schedule(this::lightsOut, 20, TimeUnit.SECONDS); //: @once,shut_now,policy_off
        clock.scheduleAtFixedRate(this::lightsOut, 20, 60, TimeUnit.SECONDS); //: @periodic,goes_on
        clock.shutdown(); //: @once,periodic,policy_off,goes_on
        clock.shutdownNow(); //: @shut_now
    }

    private void lightsOut() {
        Log.i("Shop", "关灯 " + keeper); //: #sink
    }
}
