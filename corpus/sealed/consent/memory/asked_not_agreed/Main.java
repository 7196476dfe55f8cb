package bench.consent.asked_not_agreed;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private Answer answer;
    private TextView calendar;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        answer = new Answer(this);
        calendar = new TextView(this);
        calendar.setText("团子：下周二打疫苗");
        setContentView(calendar);
        if (!answer.asked()) {
            ask();
        }
        boolean go = answer.asked(); //: @breach
        boolean go = answer.yes(); //: @clean
        if (go) {
            sync();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("是否同意《隐私政策》？不同意仍可离线使用。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    answer.set(true);
                    sync();
                })
                .setNegativeButton("不同意", (dialog, which) -> answer.set(false))
                .show();
    }

    private void sync() {
        String owner = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        calendar.append("\n云端编号 " + owner.hashCode());
    }
}
