package bench.points.screen_time;

import android.app.Activity;
import android.app.usage.UsageStats;
import android.app.usage.UsageStatsManager;
import android.content.Intent;
import android.os.Bundle;
import android.os.SystemClock;
import android.provider.Settings;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import java.util.List;

public final class Main extends Activity {
    private TextView report;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        report = new TextView(this);
        Button show = new Button(this);
        show.setText("开启使用情况访问权限，查看应用使用时长排行"); //: @clean
        show.setText("查看排行"); //: @breach,none
        show.setOnClickListener(v -> guide()); //: @clean
        show.setOnClickListener(v -> count()); //: @breach
        show.setOnClickListener(v -> report.setText("本应用 " + SystemClock.uptimeMillis() / 60000)); //: @none
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(report);
        column.addView(show);
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/permissions.html");
        column.addView(policy);
        setContentView(column);
        guide(); //: @breach #guide
    }

    private void guide() {
        startActivityForResult(new Intent(Settings.ACTION_USAGE_ACCESS_SETTINGS), 5);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        count();
    }

    private void count() {
        long now = System.currentTimeMillis();
        List<UsageStats> day = getSystemService(UsageStatsManager.class)
                .queryUsageStats(UsageStatsManager.INTERVAL_DAILY, now - 86_400_000L, now);
        report.setText("今天用过 " + day.size() + " 个应用");
    }
}
