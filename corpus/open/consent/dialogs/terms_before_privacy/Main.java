package bench.consent.terms_before_privacy;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Games of chess to replay. */
public final class Main extends Activity {
    private TextView board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = new TextView(this);
        board.setText("1. 炮二平五  马8进7");
        setContentView(board);
        new AlertDialog.Builder(this)
                .setTitle("对局规则")
                .setMessage("一步三分钟，悔棋一次。")
                .setCancelable(false)
                .setPositiveButton("知道了", (box, which) -> rulesSeen())
                .show();
    }

    private void rulesSeen() {
        know(); //: @breach
        getPreferences(MODE_PRIVATE).edit().putBoolean("rules", true).apply(); //: @kept_terms
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("我们收集设备标识用于保存棋谱。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> know())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void know() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        board.append("\n棋手 " + id.substring(0, 5));
    }
}
