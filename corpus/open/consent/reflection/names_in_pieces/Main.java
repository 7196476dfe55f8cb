package bench.consent.names_in_pieces;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.SearchView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SearchView search = new SearchView(this);
        search.setQueryHint("运单号");
        setContentView(search);
        if (getSharedPreferences("app", MODE_PRIVATE).getInt("consent", 0) == 0) {
            new AlertDialog.Builder(this)
                    .setTitle("个人信息保护指引")
                    .setMessage("请您仔细阅读《隐私政策》，同意后开始使用。")
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> agree())
                    .setNegativeButton("不同意", (dialog, which) -> finishAffinity())
                    .show();
        }
    }

    private void agree() {
        getSharedPreferences("app", MODE_PRIVATE).edit().putInt("consent", 1).apply();
        App.device = Probe.ask(this);
    }
}
