package bench.consent.word_within;

import android.app.Activity;
import android.app.AlertDialog;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract.Events;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView days;
    private Answer answer;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        days = new TextView(this);
        days.setText("Nothing planned");
        setContentView(days);
        answer = new Answer(this);
        if (answer.agreed()) fill();
        else ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Family Calendar shows the events of this phone. Do you agree to our Privacy Policy?")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> agree())
                .setNegativeButton("Disagree", (dialog, which) -> answer.keep("disagree"))
                .show();
    }

    private void agree() {
        answer.keep("agree");
        fill();
    }

    private void fill() {
        String[] columns = {Events.TITLE};
        try (Cursor rows = getContentResolver().query(Events.CONTENT_URI, columns, null, null, null)) { //: #read
            while (rows != null && rows.moveToNext()) days.append("\n" + rows.getString(0));
        }
    }
}
