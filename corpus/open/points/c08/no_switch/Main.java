package bench.points.no_switch;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;
import com.kite.stats.Kite;

/** Demo of the Kite statistics SDK. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        text.setText("Kite 统计 SDK 演示：打开页面即记一次访问");
        setContentView(text);
        new AlertDialog.Builder(this)
                .setMessage("是否同意《隐私政策》？")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    Kite.setCollectAppList(false); //: @clean
                    Kite.controller(new Quiet()); //: @controller
                    Kite.start(this);
                })
                .setNegativeButton("不同意", null)
                .show();
    }
}
