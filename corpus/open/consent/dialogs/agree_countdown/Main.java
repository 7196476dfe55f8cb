package bench.consent.agree_countdown;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.os.CountDownTimer;
import android.provider.Settings;
import android.widget.Button;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView day;
    private AlertDialog rules;
    private CountDownTimer count;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        day = new TextView(this);
        setContentView(day);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            open();
            return;
        }
        rules = new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("请您仔细阅读《用户协议》与《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
        Button agree = rules.getButton(DialogInterface.BUTTON_POSITIVE);
        Button refuse = rules.getButton(DialogInterface.BUTTON_NEGATIVE);
        agree.setEnabled(false); //: @unlocks
        count = new CountDownTimer(15_000, 1_000) {
            @Override
            public void onTick(long left) {
                agree.setText("同意（" + left / 1_000 + "）"); //: @agrees_itself,unlocks
                refuse.setText("不同意（" + left / 1_000 + "）"); //: @leaves_itself
            }

            @Override
            public void onFinish() {
                agree.performClick(); //: @agrees_itself
                refuse.performClick(); //: @leaves_itself
                agree.setEnabled(true); //: @unlocks
            }
        }.start();
    }

    private void agreed() {
        count.cancel();
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        open();
    }

    private void open() {
        String reader = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        day.setText("宜：出行、会友\n读者 " + reader.hashCode());
    }

    @Override
    protected void onDestroy() {
        if (count != null) {
            count.cancel();
        }
        super.onDestroy();
    }
}
