package bench.points.purpose_untold;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.content.pm.PackageManager;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Toast;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void scan(View button) {
        if (checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            open();
            return;
        }
        ask(); //: @breach,too_late,meta_data
        tell(getString(R.string.camera_purpose)); //: @clean
        tell(getString(R.string.better)); //: @vague
        findViewById(R.id.banner).setVisibility(View.VISIBLE); //: @banner
        ask(); //: @banner
    }

    private void tell(String text) {
        new AlertDialog.Builder(this)
                .setMessage(text)
                .setPositiveButton("继续", (dialog, which) -> ask())
                .setNegativeButton("取消", null)
                .show();
    }

    private void ask() {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 1); //: #ask
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        findViewById(R.id.banner).setVisibility(View.GONE); //: @banner
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            open();
        } else {
            setTitle(R.string.scan);
            Toast.makeText(this, R.string.camera_purpose, Toast.LENGTH_LONG).show(); //: @too_late
        }
    }

    private void open() {
        try {
            String[] cameras = getSystemService(CameraManager.class).getCameraIdList();
            setTitle("摄像头 " + cameras.length);
        } catch (CameraAccessException problem) {
            setTitle("没有摄像头");
        }
    }
}
