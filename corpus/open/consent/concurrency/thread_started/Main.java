package bench.consent.thread_started;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.CalendarView;

public final class Main extends Activity {
    private Birthdays birthdays;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new CalendarView(this));
        birthdays = new Birthdays(getContentResolver()); //: @breach,never_started,waiting
        birthdays.start(); //: @breach,waiting
        new AlertDialog.Builder(this)
                .setMessage("“极简日历”可显示联系人生日。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agreed())
                .setNegativeButton("以后再说", (dialog, which) -> finish())
                .show();
    }

    private void agreed() {
        if (birthdays == null) {
            birthdays = new Birthdays(getContentResolver());
        }
        birthdays.go.release();
        if (birthdays.getState() == Thread.State.NEW) {
            birthdays.start();
        }
    }
}
