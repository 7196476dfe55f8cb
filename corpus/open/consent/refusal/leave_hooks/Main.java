package bench.consent.leave_hooks;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.Telephony;
import android.widget.GridLayout;

public final class Main extends Activity {
    private final int[] board = new int[81];
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new GridLayout(this));
        new AlertDialog.Builder(this)
                .setMessage("点击“同意”即表示您已阅读《隐私政策》，我们会处理您的短信验证码。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed = true)
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    @Override
    protected void onDestroy() {
        super.onDestroy();
        save();
        countCodes(); //: @on_destroy
        if (agreed) { //: @guarded
            countCodes(); //: @guarded
        } //: @guarded
    }

    private void save() {
        StringBuilder cells = new StringBuilder();
        for (int cell : board) {
            cells.append(cell);
        }
        getPreferences(MODE_PRIVATE).edit().putString("board", cells.toString()).apply();
    }

    private void countCodes() {
        try (Cursor codes = getContentResolver().query(Telephony.Sms.CONTENT_URI, null, "body LIKE '%验证码%'", null, null)) { //: #read
            getPreferences(MODE_PRIVATE).edit().putInt("codes", codes == null ? 0 : codes.getCount()).apply();
        } catch (SecurityException denied) {
            getPreferences(MODE_PRIVATE).edit().remove("codes").apply();
        }
    }
}
