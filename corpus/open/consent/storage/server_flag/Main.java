package bench.consent.server_flag;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView offers = new TextView(this);
        offers.setText("今日暂无优惠");
        setContentView(offers);
        if (!getSharedPreferences("legal", 0).getBoolean("agreed", false)) {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("同意《用户协议》与《隐私政策》后，为您推荐附近优惠")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) ->
                        getSharedPreferences("legal", 0).edit().putBoolean("agreed", true).apply())
                .setNegativeButton("不同意并退出", (dialog, which) -> finish())
                .show();
    }
}
