package bench.consent.queued_visit;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        App app = (App) getApplication();
        TextView dish = new TextView(this);
        dish.setText("番茄炒蛋 " + app.queue().cook());
        setContentView(dish);
        if (app.agreed()) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策提示")
                .setMessage("请阅读并同意《隐私政策》，之后按设备记录您的口味。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> app.agree())
                .setNegativeButton("不同意", (box, which) -> dish.append("\n游客"))
                .show();
    }
}
