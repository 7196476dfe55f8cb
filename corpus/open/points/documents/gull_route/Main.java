package bench.points.gull_route;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.amap.api.location.AMapLocationClient;

/** Where gulls were seen near here; the place by AMap, after a tap. */
public final class Main extends Activity {
    private SharedPreferences kept;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        kept = getSharedPreferences("rules", MODE_PRIVATE);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView head = new TextView(this);
        head.setText("海鸥路线");
        page.addView(head);
        Button near = new Button(this);
        near.setText("附近的记录");
        near.setOnClickListener(view -> locate());
        page.addView(near);
        setContentView(page);
        if (kept.getBoolean("agreed", false)) {
            begin();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》。同意后我们才会处理您的个人信息。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    begin();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void begin() {
        AMapLocationClient.updatePrivacyShow(this, true, true);
        AMapLocationClient.updatePrivacyAgree(this, true);
    }

    private void locate() {
        try {
            new AMapLocationClient(getApplicationContext()).startLocation(); //: #start
        } catch (Exception problem) {
            setTitle("暂时无法定位");
        }
    }
}
