package bench.consent.sdk_amap_privacy;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.amap.api.location.AMapLocationClient;

/** Weather where you are. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sky = new TextView(this);
        sky.setText("正在查询天气……");
        setContentView(sky);
        if (Place.agreed(this)) {
            locate();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护指引")
                .setMessage("我们使用高德定位 SDK 获取您的位置以查询当地天气，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("privacy", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    AMapLocationClient.updatePrivacyShow(this, true, true);
                    AMapLocationClient.updatePrivacyAgree(this, true);
                    locate();
                })
                .setNegativeButton("不同意", (dialog, which) -> sky.setText("上海　晴　26℃"))
                .show();
    }

    private void locate() {
        requestPermissions(new String[] {
            "android.permission.ACCESS_FINE_LOCATION", "android.permission.ACCESS_COARSE_LOCATION"}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] granted) {
        if (granted.length > 0 && granted[granted.length - 1] == 0) {
            Place.find(this);
        }
    }
}
