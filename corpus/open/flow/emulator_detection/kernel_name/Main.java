package bench.flow.kernel_name;

import android.app.Activity;
import android.os.Build;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Toast;

public final class Main extends Activity {
    private static boolean virtual() {
        return "goldfish".equals(Build.HARDWARE) || "ranchu".equals(Build.HARDWARE);
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        if (virtual()) { //: @leak
        if (!virtual()) { //: @clean
            Toast.makeText(this, "今日任务已完成", Toast.LENGTH_SHORT).show();
            return;
        }
        Log.i("Points", "task for " + id); //: #sink
    }
}
