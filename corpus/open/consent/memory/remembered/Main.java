package bench.consent.remembered;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Chronometer;

public final class Main extends Activity {
    private App app;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new Chronometer(this));
        app = (App) getApplication();
        if (!app.store().getBoolean("agreed", false)) {
            ask();
        }
    }

    private void ask() {
        remember(); //: @stored_when_shown
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("番茄钟会在您同意后使用设备标识同步记录，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    remember();
                    app.recognise();
                })
                .setNegativeButton("不同意", (dialog, which) -> {
                    remember(); //: @asked_flag
                    finish();
                })
                .show();
    }

    private void remember() {
        app.store().edit().putBoolean("agreed", true).apply();
    }
}
