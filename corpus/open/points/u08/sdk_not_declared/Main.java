package bench.points.sdk_not_declared;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.EditText;
import com.umeng.commonsdk.UMConfigure; //: @breach,clean

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText diary = new EditText(this);
        diary.setHint("今天去了哪里？");
        setContentView(diary);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            begin();
            return;
        }
        WebView rules = new WebView(this);
        rules.loadUrl("file:///android_asset/privacy.html");
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setView(rules)
                .setPositiveButton("同意", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> dialog.dismiss())
                .show();
    }

    private void agree() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        begin();
    }

    private void begin() {
        setTitle("旅行手账");
        UMConfigure.init(this, "5f2000000000000000000002", "store", UMConfigure.DEVICE_TYPE_PHONE, ""); //: @breach,clean #start
    }
}
