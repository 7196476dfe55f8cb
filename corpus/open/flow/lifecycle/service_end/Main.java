package bench.flow.service_end;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;

public final class Main extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 1);
            return;
        }
        startService(new Intent(this, Meter.class));
    }

    @Override
    protected void onStop() {
        stopService(new Intent(this, Meter.class));
        super.onStop();
    }
}
