package bench.points.lost_found;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.webkit.WebView;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView found;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        found = new TextView(this);
        found.setText("最近招领：黑色雨伞、校园卡");
        setContentView(found);
        agreed = getSharedPreferences("rules", MODE_PRIVATE).getBoolean("agreed", false);
        if (!agreed) {
            ask();
        }
    }

    private void ask() {
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/privacy_policy.html");
        new AlertDialog.Builder(this).setTitle("隐私政策").setView(policy).setCancelable(false)
                .setPositiveButton("同意", (d, w) -> {
                    getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    agreed = true;
                    onResume();
                })
                .setNegativeButton("不同意", (d, w) -> finish())
                .show();
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (!agreed) {
            return;
        }
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID);
        getSharedPreferences("stat", MODE_PRIVATE).edit().putString("install", id).apply();
        String number = new Search(this).fromClipboard(); //: @breach,clean
        String number = null; //: @dead_code
        if (number != null) {
            found.setText("为您查到编号 " + number);
        }
    }

    @Override
    protected void onNewIntent(Intent intent) {
        setIntent(intent);
    }
}
