package bench.consent.last_report;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Counts jumps. */
public final class Main extends Activity {
    private boolean agreed;
    private int jumps;
    private String owner = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button jump = new Button(this);
        jump.setText("跳一下");
        jump.setOnClickListener(view -> jump.setText("已跳 " + ++jumps));
        setContentView(jump);
        new AlertDialog.Builder(this)
                .setTitle("隐私政策提示")
                .setMessage("请阅读《隐私政策》后使用。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agree())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void agree() {
        agreed = true;
        know(); //: @clean
    }

    @Override
    protected void onDestroy() {
        if (agreed) { //: @flagged
            know(); //: @breach,flagged
        } //: @flagged
        getSharedPreferences("jumps", MODE_PRIVATE).edit().putInt(owner, jumps).apply();
        super.onDestroy();
    }

    private void know() {
        owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }
}
