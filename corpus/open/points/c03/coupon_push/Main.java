package bench.points.coupon_push;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.webkit.WebView;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import com.seagull.push.Seagull;

public final class Main extends Activity {
    private static final String[] COUPONS = {"满 99 减 20", "鲜奶第二件半价", "免运费券"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ListView list = new ListView(this);
        list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, COUPONS));
        setContentView(list);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            Seagull.register(this);
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setView(page("privacy_policy.html"))
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    Seagull.register(this);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add("海鸥推送SDK隐私政策");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        new AlertDialog.Builder(this).setView(page("seagull_push_privacy.html")).show();
        return true;
    }

    private WebView page(String name) {
        WebView page = new WebView(this);
        page.loadUrl("file:///android_asset/" + name);
        return page;
    }
}
