package bench.points.presses_allow;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        Button service = new Button(this);
        service.setText("打开辅助服务");
        service.setOnClickListener(view -> startActivity(new Intent(Settings.ACTION_ACCESSIBILITY_SETTINGS)));
        page.addView(service);
        Button torch = new Button(this);
        torch.setText("照明");
        torch.setOnClickListener(view -> requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
        page.addView(torch);
        setContentView(page);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        try {
            CameraManager cameras = getSystemService(CameraManager.class);
            cameras.setTorchMode(cameras.getCameraIdList()[0], results.length > 0 && results[0] == 0);
        } catch (CameraAccessException problem) {
            setTitle("没有闪光灯");
        }
    }
}
