package bench.consent.user_files;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        App app = (App) getApplication();
        new AlertDialog.Builder(this)
                .setMessage("请同学和家长一起阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> {
                    app.users().of(app.users().last()).edit().putBoolean("agreed", true).apply();
                    app.open();
                })
                .setNegativeButton("不同意，先逛逛", (box, which) -> app.users().change("guest"))
                .show();
    }
}
