package bench.consent.own_provider;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView books = new TextView(this);
        books.setText("西游记 · 可在同一网络中传给朋友");
        setContentView(books);
        if (!getSharedPreferences("rules", MODE_PRIVATE).getBoolean("agreed", false)) {
            new AlertDialog.Builder(this)
                    .setMessage("请阅读并同意《隐私政策》")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> getSharedPreferences("rules", MODE_PRIVATE)
                            .edit().putBoolean("agreed", true).apply())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }
}
