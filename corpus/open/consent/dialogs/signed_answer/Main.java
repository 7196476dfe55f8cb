package bench.consent.signed_answer;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Sums for first graders. */
public final class Main extends Activity implements DialogInterface.OnClickListener {
    private TextView sum;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sum = new TextView(this);
        sum.setText("7 + 8 = ?");
        setContentView(sum);
        new AlertDialog.Builder(this)
                .setTitle("监护人须知")
                .setMessage("请监护人阅读《隐私政策》和《儿童隐私保护声明》。")
                .setCancelable(false)
                .setPositiveButton("同意", this)
                .setNegativeButton("不同意", this)
                .show();
    }

    @Override
    public void onClick(DialogInterface box, int which) {
        if (which <= DialogInterface.BUTTON_POSITIVE) { //: @breach
        if (which == DialogInterface.BUTTON_POSITIVE) { //: @clean
        if (-which == 1) { //: @counted
            String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
            sum.append("\n学号 " + id.substring(0, 6));
        }
    }
}
