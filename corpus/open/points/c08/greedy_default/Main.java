package bench.points.greedy_default;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;
import com.otter.guard.Otter;

/** Demo host of the Otter crash SDK: the crash module alone is used. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button crash = new Button(this);
        crash.setText("测试崩溃上报");
        crash.setOnClickListener(view -> Otter.report(new IllegalStateException("test")));
        setContentView(crash);
        new AlertDialog.Builder(this)
                .setMessage("同意《隐私政策》后开启崩溃上报")
                .setPositiveButton("同意", (dialog, which) -> {
                    Otter.init(this, new Otter.Options()); //: @breach,clean
                    Otter.init(this, new Otter.Options().nearby(true)); //: @chosen
                })
                .setNegativeButton("不同意", null)
                .show();
    }
}
