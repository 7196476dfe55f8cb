package bench.consent.sdk_tbs_kernel;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.tencent.smtt.sdk.QbSdk;

/** Asks for consent on a page of its own. */
public final class Consent extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("红旗小学通知使用腾讯浏览服务 SDK 显示网页。请阅读《个人信息保护规则》。");
        Button yes = new Button(this);
        yes.setText("同意");
        yes.setOnClickListener(view -> {
            getSharedPreferences("school", MODE_PRIVATE).edit().putBoolean("consent", true).apply();
            QbSdk.initX5Environment(getApplicationContext(), null); //: @clean,switches
            startActivity(new Intent(this, Main.class));
            finish();
        });
        Button no = new Button(this);
        no.setText("不同意");
        no.setOnClickListener(view -> finish());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(text);
        page.addView(yes);
        page.addView(no);
        setContentView(page);
    }
}
