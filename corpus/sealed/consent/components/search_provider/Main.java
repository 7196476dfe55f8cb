package bench.consent.search_provider;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView drawer;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        drawer = new TextView(this);
        drawer.setText("抽屉里还没有应用");
        setContentView(drawer);
        if (getSharedPreferences("drawer", MODE_PRIVATE).getBoolean("agreed", false)) {
            fill();
            return;
        }
        fill(); //: @asked_early
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("整理应用需要读取已安装应用列表，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("drawer", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    fill();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void fill() {
        try (Cursor apps = getContentResolver().query(Find.ALL, null, null, null, null)) {
            drawer.setText(apps == null ? "" : apps.getCount() + " 个应用");
        }
    }
}
