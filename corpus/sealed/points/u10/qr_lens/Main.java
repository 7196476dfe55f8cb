package bench.points.qr_lens;

import android.Manifest;
import android.app.Activity;
import android.app.AlertDialog;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.Toast;

public final class Main extends Activity {
    private static final String[] ALL = {
        Manifest.permission.CAMERA, Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.READ_CONTACTS,
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button scan = new Button(this);
        scan.setText(R.string.scan);
        scan.setOnClickListener(v -> begin());
        setContentView(scan);
        requestPermissions(ALL, 1); //: @breach #batch
        requestPermissions(new String[] {"android.permission.POST_NOTIFICATIONS"}, 1); //: @manifest_told
    }

    private void begin() {
        if (checkSelfPermission(Manifest.permission.CAMERA) == 0) {
            open();
            return;
        }
        explain(); //: @clean
        request(); //: @breach,manifest_told
    }

    private void explain() {
        new AlertDialog.Builder(this).setMessage(R.string.why_camera)
                .setPositiveButton("去授权", (d, w) -> request())
                .setNegativeButton("暂不", null).show();
    }

    private void request() {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, 2);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] granted) {
        if (code == 2 && granted.length > 0 && granted[0] == 0) {
            open();
        }
    }

    private void open() {
        CameraManager cameras = getSystemService(CameraManager.class);
        try {
            cameras.openCamera(cameras.getCameraIdList()[0], new CameraDevice.StateCallback() {
                @Override
                public void onOpened(CameraDevice camera) {
                    Toast.makeText(Main.this, "对准二维码", Toast.LENGTH_SHORT).show();
                }

                @Override
                public void onDisconnected(CameraDevice camera) {
                    camera.close();
                }

                @Override
                public void onError(CameraDevice camera, int error) {
                    camera.close();
                }
            }, null);
        } catch (CameraAccessException | SecurityException closed) {
            Toast.makeText(this, "相机不可用", Toast.LENGTH_SHORT).show();
        }
    }
}
