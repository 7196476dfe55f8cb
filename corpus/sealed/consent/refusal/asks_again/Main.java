package bench.consent.asks_again;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.Button;

public final class Main extends Activity {
    private static final String CAMERA = "android.permission.CAMERA";
    private Button shoot;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        shoot = new Button(this);
        shoot.setText("拍摄一寸照");
        shoot.setOnClickListener(v -> shoot());
        setContentView(shoot);
        if (!agreed()) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读并同意《隐私政策》，照片仅保存在本机。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) ->
                            getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (agreed() && checkSelfPermission(CAMERA) != 0) {
            requestPermissions(new String[] {CAMERA}, 8); //: @on_resume #resume
        }
    }

    private boolean agreed() {
        return getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
    }

    private void shoot() {
        if (!agreed()) {
            return;
        }
        if (checkSelfPermission(CAMERA) == 0) {
            startActivity(new Intent(MediaStore.INTENT_ACTION_STILL_IMAGE_CAMERA));
        } else {
            requestPermissions(new String[] {CAMERA}, 8);
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] granted) {
        if (granted.length > 0 && granted[0] == 0) {
            shoot();
        } else {
            requestPermissions(names, code); //: @breach #again
            shoot.setText("未获相机权限，可再次点击授权，或从相册选择"); //: @hint,on_resume
        }
    }
}
