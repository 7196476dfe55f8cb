package bench.flow.column_order;

import android.app.Activity;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** The list of a club's members. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        try (Cursor rows = members()) {
            rows.moveToFirst();
            rows.moveToNext(); //: @next_row
            int column = rows.getColumnIndexOrThrow("device"); //: @leak,next_row
            int column = rows.getColumnIndexOrThrow("name"); //: @clean
            Log.d("Club", "member " + rows.getString(column)); //: #sink
        }
    }

    private Cursor members() {
        MatrixCursor rows = new MatrixCursor(new String[] {"name", "device"});
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        rows.addRow(new Object[] {"Li", id});
        rows.newRow().add("device", "none").add("name", "Wang");
        return rows;
    }
}
