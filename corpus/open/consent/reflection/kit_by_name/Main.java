package bench.consent.kit_by_name;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("儿童隐私保护")
                .setMessage("请监护人阅读并同意《儿童隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void agreed() {
        getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        Kits.collect(true);
        Kits.start(getApplicationContext());
    }
}
