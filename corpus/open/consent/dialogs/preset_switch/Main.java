package bench.consent.preset_switch;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.LinearLayout;
import android.widget.Switch;
import android.widget.TextView;

/** First page: the rules, two switches, today's prices. */
public final class Main extends Activity {
    private TextView prices;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        prices = new TextView(this);
        prices.setText("白菜 1.20  土豆 1.85");
        Switch large = new Switch(this);
        large.setText("大字模式");
        large.setOnCheckedChangeListener((row, on) -> prices.setTextSize(on ? 24 : 16));
        Switch agree = new Switch(this);
        agree.setText("我已阅读并同意《隐私政策》");
        agree.setOnCheckedChangeListener((row, on) -> answered(on));
        agree.setChecked(true); //: @breach #preset
        large.setChecked(true); //: @other_row
        page.addView(agree);
        page.addView(large);
        page.addView(prices);
        setContentView(page);
    }

    private void answered(boolean agreed) {
        if (agreed) {
            String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
            prices.append("\n会员 " + id.substring(0, 4));
        }
    }
}
