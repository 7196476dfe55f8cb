package bench.consent.core_messenger;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Switch;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Switch door = new Switch(this);
        door.setText("车门");
        setContentView(door);
        App app = (App) getApplication();
        new AlertDialog.Builder(this)
                .setTitle("用户协议和隐私政策")
                .setMessage("钥匙可以分享给通讯录里的家人，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> {
                    getSharedPreferences("key", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    app.post(Core.FAMILY);
                })
                .setNegativeButton("不同意", (box, which) -> finishAndRemoveTask())
                .show();
    }
}
