package bench.consent.boot_receiver;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getSharedPreferences("alarm", 0).getBoolean("ok", false)) {
            home();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("请阅读《隐私政策》。同意后可使用闹钟及账号同步功能。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("alarm", 0).edit().putBoolean("ok", true).apply();
                    home();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void home() {
        Button sync = new Button(this);
        sync.setText("同步账号");
        sync.setOnClickListener(button -> Boot.accounts(this));
        setContentView(sync);
    }
}
