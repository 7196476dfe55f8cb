package bench.flow.reply_to_sender;

import android.Manifest;
import android.app.PendingIntent;
import android.app.Service;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.IBinder;
import android.telephony.TelephonyManager;

public final class Reply extends Service {
    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        PendingIntent sender = intent.getParcelableExtra("reply");
        if (sender != null
                && checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                        == PackageManager.PERMISSION_GRANTED) {
            answer(sender);
        }
        stopSelf(startId);
        return START_NOT_STICKY;
    }

    private void answer(PendingIntent sender) {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        Intent filled = new Intent().putExtra("number", phone.getLine1Number()); //: #source
        filled = new Intent(); //: @clean
        filled = new Intent(filled); //: @copied
        try {
            sender.send(this, 0, filled); //: #sink
        } catch (PendingIntent.CanceledException problem) {
            stopSelf();
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
