package bench.points.badge_scanner;

import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.SurfaceHolder;
import android.view.SurfaceView;
import android.widget.Button;
import android.widget.LinearLayout;

@SuppressWarnings("deprecation")
public final class ScanActivity extends Activity implements SurfaceHolder.Callback, Camera.PreviewCallback {
    private static final String CAMERA = "android.permission.CAMERA";
    private SurfaceView finder;
    private int bright;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button scan = new Button(this);
        scan.setText("扫描胸牌");
        scan.setOnClickListener(view -> scan());
        Button guest = new Button(this);
        guest.setText("查看嘉宾");
        guest.setOnClickListener(view -> startActivity(new Intent(this, GuestActivity.class).putExtra("bright", bright)));
        finder = new SurfaceView(this);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(scan);
        page.addView(guest);
        page.addView(finder);
        setContentView(page);
    }

    private void scan() {
        if (checkSelfPermission(CAMERA) == PackageManager.PERMISSION_GRANTED) {
            finder.getHolder().addCallback(this);
            Eye.look(finder.getHolder(), this);
        } else {
            requestPermissions(new String[] {CAMERA}, 1);
        }
    }

    @Override
    public void onPreviewFrame(byte[] frame, Camera camera) {
        bright = frame.length > 0 ? frame[0] & 0xff : 0;
    }

    @Override
    protected void onPause() {
        Eye.shut(); //: @clean
        super.onPause();
    }

    @Override
    public void surfaceCreated(SurfaceHolder holder) {
        Eye.look(holder, this);
    }

    @Override
    public void surfaceChanged(SurfaceHolder holder, int format, int width, int height) {}

    @Override
    public void surfaceDestroyed(SurfaceHolder holder) {
        Eye.shut(); //: @by_surface
    }
}
