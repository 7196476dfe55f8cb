package bench.consent.sdk_lark_provider;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import com.lark.push.LarkPush;

/** Second-hand bicycles; new offers come by push. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView offers = new ListView(this);
        offers.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1,
                new String[] {"凤凰 26 寸 ¥260", "永久山地车 ¥480", "折叠车 ¥350"}));
        setContentView(offers);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            LarkPush.start(this);
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们使用云雀推送向您推送新车源，并需要您同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    LarkPush.start(this);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
