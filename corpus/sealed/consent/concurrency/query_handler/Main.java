package bench.consent.query_handler;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        page.setText("备忘：给王医生回电");
        setContentView(page);
        Calls calls = new Calls(getContentResolver(), page);
        boolean agreed = getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
        calls.calls(); //: @breach
        calls.sounds(); //: @own_notes
        if (agreed) { //: @guarded,own_notes
            calls.calls(); //: @guarded,own_notes
        } //: @guarded,own_notes
        if (!agreed) {
            ask(calls);
        }
    }

    private void ask(Calls calls) {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为关联通话与备忘，我们会读取通话记录。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    calls.calls(); //: @guarded,own_notes
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
