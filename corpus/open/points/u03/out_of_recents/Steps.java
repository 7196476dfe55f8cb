package bench.points.out_of_recents;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.widget.Toast;

/** Reminds once an hour. */
public final class Steps extends Service {
    private final Handler handler = new Handler(Looper.getMainLooper());

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        handler.postDelayed(this::remind, 3_600_000);
        return START_STICKY; //: @breach
        return START_NOT_STICKY; //: @flag_only,clean,share_sheet
    }

    private void remind() {
        Toast.makeText(this, "该喝水啦", Toast.LENGTH_LONG).show();
        handler.postDelayed(this::remind, 3_600_000);
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
