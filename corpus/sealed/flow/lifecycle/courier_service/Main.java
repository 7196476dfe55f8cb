package bench.flow.courier_service;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;

public final class Main extends Activity {
    private static final String[] NEEDED = {Manifest.permission.READ_SMS, Manifest.permission.SEND_SMS};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(NEEDED, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        boolean all = grants.length == NEEDED.length;
        for (int grant : grants) all &= grant == PackageManager.PERMISSION_GRANTED;
        if (all) startService(new Intent(this, Courier.class));
    }
}
