package bench.consent.closed_by_back;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Notes that are kept under the device's name. */
public final class Main extends Activity {
    private TextView notebook;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        notebook = new TextView(this);
        notebook.setText("还没有笔记");
        setContentView(notebook);
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("个人信息保护指引")
                .setMessage("使用前请阅读《隐私政策》。同意后我们将读取设备标识以同步笔记。")
                .setPositiveButton("同意", (box, which) -> enter())
                .setNegativeButton("不同意", (box, which) -> notebook.setText("仅可在本机记录"))
                .setCancelable(false) //: @fixed
                .setOnCancelListener(box -> enter()) //: @breach,fixed
                .setOnCancelListener(box -> ask()) //: @clean
                .show();
    }

    private void enter() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        notebook.setText("笔记本 " + id.hashCode());
    }
}
