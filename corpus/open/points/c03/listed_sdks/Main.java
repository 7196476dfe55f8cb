package bench.points.listed_sdks;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import com.tencent.bugly.crashreport.CrashReport;
import com.umeng.commonsdk.UMConfigure;

/** Timetable of a ferry; statistics and crash reports begin with the user's consent. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView times = new TextView(this);
        times.setText("轮渡时刻\n07:10  07:50  08:30  09:10");
        Button list = new Button(this);
        list.setText("第三方信息共享清单");
        list.setOnClickListener(view -> showList());
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(times);
        page.addView(list);
        setContentView(page);
        SharedPreferences kept = getSharedPreferences("consent", MODE_PRIVATE);
        if (kept.getBoolean("agreed", false)) {
            start();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护提示")
                .setMessage("我们依据《隐私政策》处理您的个人信息。您同意吗？")
                .setCancelable(false)
                .setNeutralButton("查看清单", (dialog, which) -> showList())
                .setPositiveButton("同意", (dialog, which) -> {
                    kept.edit().putBoolean("agreed", true).apply();
                    start();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void showList() {
        WebView text = new WebView(this);
        text.loadUrl("file:///android_asset/sdk_list.html");
        new AlertDialog.Builder(this).setView(text).show();
    }

    private void start() {
        UMConfigure.init(getApplicationContext(), "5f1111111111111111111111", "store", 1, "");
        CrashReport.initCrashReport(getApplicationContext(), "0a1b2c3d4e", false); //: #bugly
        okhttp3.OkHttpClient client = new okhttp3.OkHttpClient(); //: @open_source
        new Thread(() -> Ferry.refresh(client)).start(); //: @open_source
    }
}
