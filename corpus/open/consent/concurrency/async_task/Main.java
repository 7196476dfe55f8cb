package bench.consent.async_task;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.GridView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridView(this));
        new Prepare(this).execute();
        new Import(this).execute("爸", "妈"); //: @breach
        new AlertDialog.Builder(this)
                .setTitle("隐私保护说明")
                .setMessage("请您阅读《隐私政策》，同意后我们才会读取通讯录。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> new Import(this).execute("爸", "妈"))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
