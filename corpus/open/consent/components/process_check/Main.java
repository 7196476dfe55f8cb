package bench.consent.process_check;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        if (((App) getApplication()).ready()) {
            startService(new Intent(this, PushService.class));
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《隐私政策》后使用即时语音")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("voice", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    startService(new Intent(this, PushService.class));
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
