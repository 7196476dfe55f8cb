package bench.consent.sdk_sensors_ids;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.sensorsdata.analytics.android.sdk.SensorsDataAPI; //: @disabled

/** An e-book, one page. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("第一章\n那年的雪下得很早。");
        setContentView(page);
        if (Library.agreed(this)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私保护提示")
                .setMessage("请阅读《云书隐私政策》。同意后我们才会统计阅读时长。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Library.agree(this);
                    SensorsDataAPI.enableSDK(); //: @disabled
                })
                .setNegativeButton("暂不", (dialog, which) -> dialog.dismiss())
                .show();
    }
}
