package bench.consent.json_state;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView meal = new TextView(this);
        meal.setText("今天：南瓜泥");
        setContentView(meal);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("请阅读并同意《用户协议》和《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agreed())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void agreed() {
        new Store(this).agree();
        ((App) getApplication()).register();
    }
}
