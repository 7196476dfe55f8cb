package bench.consent.static_word;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView tuner = new TextView(this);
        tuner.setText("D 调 · 第 1 弦" + ((App) getApplication()).shared());
        setContentView(tuner);
        new AlertDialog.Builder(this)
                .setMessage("读取剪切板口令前，请阅读《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> Rules.agree(this))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
