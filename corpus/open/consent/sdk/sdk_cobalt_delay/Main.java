package bench.consent.sdk_cobalt_delay;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Chronometer;
import com.cobalt.trace.Cobalt;

/** Stop watch for running. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Chronometer watch = new Chronometer(this);
        watch.setTextSize(48);
        watch.setOnClickListener(view -> watch.start());
        setContentView(watch);
        if (getPreferences(MODE_PRIVATE).getBoolean("yes", false)) {
            agreed();
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("点击同意即表示您已阅读《隐私政策》，不同意也可以使用秒表。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("yes", true).apply();
                    agreed();
                })
                .setNegativeButton("不同意", (dialog, which) -> dialog.dismiss())
                .show();
    }

    private void agreed() {
        Answer.yes = true;
        Cobalt.schedule(this, 15_000); //: @clean
    }
}
