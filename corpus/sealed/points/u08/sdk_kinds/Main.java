package bench.points.sdk_kinds;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.TextView;
import com.riskeye.sdk.Profile;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView books = new TextView(this);
        books.setText("《活着》可借 2 册");
        setContentView(books);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            new Profile(this).start();
            return;
        }
        WebView policy = new WebView(this);
        policy.loadUrl("file:///android_asset/privacy.html");
        new AlertDialog.Builder(this).setTitle("隐私政策").setView(policy).setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    new Profile(this).start();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
