package bench.consent.desk_folders;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView desk;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        desk = new TextView(this);
        setContentView(desk);
        if (getSharedPreferences("desk", MODE_PRIVATE).getBoolean("asked", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私保护提示")
                .setMessage("为整理桌面，需要读取已安装应用列表，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        getSharedPreferences("desk", MODE_PRIVATE).edit().putBoolean("asked", true).apply();
        ((App) getApplication()).consent().agree();
        desk.setText("游戏文件夹：" + Shelf.arrange(this));
    }
}
