package bench.consent.permission_again;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.Toast;

public final class Main extends Activity {
    private static final int CAMERA = 5;
    private SharedPreferences store;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        store = getSharedPreferences("scan", MODE_PRIVATE);
        if (store.getBoolean("agreed", false)) {
            home();
        } else {
            showPolicy();
        }
    }

    private void showPolicy() {
        new AlertDialog.Builder(this)
                .setMessage("请您阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    store.edit().putBoolean("agreed", true).apply();
                    home();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void home() {
        Button scan = new Button(this);
        scan.setText("扫一扫");
        scan.setOnClickListener(button -> scan());
        setContentView(scan);
        askForCamera(); //: @each_launch
        if (!store.getBoolean("asked", false)) { //: @noted
            store.edit().putBoolean("asked", true).apply(); //: @noted
            askForCamera(); //: @noted
        } //: @noted
    }

    private void scan() {
        if (granted()) {
            Toast.makeText(this, "请对准二维码", Toast.LENGTH_SHORT).show();
        } else {
            askForCamera();
        }
    }

    private void askForCamera() {
        if (!granted()) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, CAMERA); //: #ask
        }
    }

    private boolean granted() {
        return checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED;
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (request == CAMERA && results.length == 1 && results[0] == PackageManager.PERMISSION_GRANTED) {
            scan();
        }
    }
}
