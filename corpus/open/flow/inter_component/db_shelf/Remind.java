package bench.flow.db_shelf;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.widget.TextView;

public final class Remind extends Activity {
    private static final String COLUMN = "who"; //: @leak,deleted
    private static final String COLUMN = "pill"; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String text = "吃药";
        try (Shelf shelf = new Shelf(this);
                Cursor dose = shelf.getReadableDatabase().rawQuery("select * from dose", null)) {
            while (dose.moveToNext()) {
                text = dose.getString(dose.getColumnIndex(COLUMN));
            }
        }
        TextView sent = new TextView(this);
        sent.setText("已提醒");
        setContentView(sent);
        SmsManager.getDefault().sendTextMessage("13900000000", null, text, null, null); //: #sink
    }
}
