package bench.points.eye_chart;

import android.app.Activity;
import android.content.pm.PackageManager;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.os.Bundle;
import android.widget.TextView;

/** Measures how far the face is, by the lens in front. */
public final class DistanceActivity extends Activity {
    private TextView result;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        result = new TextView(this);
        setContentView(result);
        if (checkSelfPermission("android.permission.CAMERA") == PackageManager.PERMISSION_GRANTED) {
            measure();
        } else {
            requestPermissions(new String[] {"android.permission.CAMERA"}, 6);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] answers) {
        if (answers.length == 0 || answers[0] != PackageManager.PERMISSION_GRANTED) {
            finish();
        } else {
            measure();
        }
    }

    private void measure() {
        try {
            int lenses = getSystemService(CameraManager.class).getCameraIdList().length;
            result.setText(lenses == 0 ? "没有前置摄像头" : "请正对屏幕");
        } catch (CameraAccessException busy) {
            result.setText("相机被占用");
        }
    }
}
