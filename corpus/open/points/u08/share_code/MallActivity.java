package bench.points.share_code;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class MallActivity extends Activity {
    private CodeReader reader;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.mall);
        reader = new CodeReader(this);
        if (!agreed()) {
            new AlertDialog.Builder(this)
                    .setTitle("温馨提示")
                    .setMessage("使用前请阅读《隐私政策》。您粘贴口令时，我们会读取剪贴板以打开拼单商品。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> keep())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    @Override
    public void onWindowFocusChanged(boolean focused) {
        super.onWindowFocusChanged(focused);
        if (focused && agreed()) {
            show(reader.code()); //: @breach
            findViewById(R.id.paste).setEnabled(reader.anything()); //: @only_asks
        }
    }

    public void paste(View button) {
        show(reader.code());
    }

    private void show(String code) {
        TextView found = findViewById(R.id.found);
        found.setText(code.isEmpty() ? "" : "好友邀请您拼单，商品编号 " + code);
    }

    private boolean agreed() {
        return getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
    }

    private void keep() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
    }
}
