package bench.points.moto_club;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.tencent.bugly.crashreport.CrashReport;

/** Where riders meet this week. */
public final class Main extends Activity {
    private static final String[] PLACE = {"android.permission.ACCESS_FINE_LOCATION"};
    private TextView rides;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        rides = new TextView(this);
        rides.setText("周六 6:30 滨江码头集合，环湖 80 公里");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(rides);
        page.addView(button("我的位置", this::locate));
        page.addView(button("第三方SDK清单", this::list));
        setContentView(page);
        SharedPreferences flags = getPreferences(MODE_PRIVATE);
        if (flags.getBoolean("agree", false)) {
            report();
        } else {
            ask(flags);
        }
    }

    private void ask(SharedPreferences flags) {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读《隐私政策》及《第三方SDK清单》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    flags.edit().putBoolean("agree", true).apply();
                    report();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private Button button(String words, Runnable action) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> action.run());
        return button;
    }

    private void report() {
        CrashReport.initCrashReport(getApplicationContext(), "7f6e5d4c3b", false);
    }

    private void locate() {
        if (checkSelfPermission(PLACE[0]) != 0) {
            requestPermissions(PLACE, 4);
            return;
        }
        Places.find(getApplicationContext(), words -> runOnUiThread(() -> rides.append("\n" + words)));
    }

    private void list() {
        new AlertDialog.Builder(this).setTitle("第三方SDK清单").setItems(R.array.third_party_sdks, null).show();
    }
}
