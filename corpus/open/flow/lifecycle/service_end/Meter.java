package bench.flow.service_end;

import android.Manifest;
import android.app.Service;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.IBinder;
import android.telephony.TelephonyManager;
import android.util.Log;

public final class Meter extends Service {
    private String line = "idle";

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }

    @Override
    public int onStartCommand(Intent intent, int flags, int startId) {
        keep(); //: @leak
        tell(); //: @clean
        return START_NOT_STICKY;
    }

    @Override
    public void onDestroy() {
        tell(); //: @leak
        keep(); //: @clean
        super.onDestroy();
    }

    private void keep() {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) return;
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        line = phone.getDeviceId(); //: #source
    }

    private void tell() {
        Log.i("Meter", "line " + line); //: #sink
    }
}
