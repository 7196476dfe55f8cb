package bench.flow.no_leave;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.util.Log;
import android.view.View;
import android.widget.Button;

/** Suggests with whom to split a bill: those one called last. */
public final class Main extends Activity implements View.OnLongClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button split = new Button(this);
        split.setText("Hold to split with friends");
        split.setOnLongClickListener(this);
        setContentView(split);
        requestPermissions(new String[] {"android.permission.READ_CALL_LOG"}, 1);
    }

    @Override
    public boolean onLongClick(View view) {
        try (Cursor calls =
                getContentResolver().query(CallLog.Calls.CONTENT_URI, null, null, null, null)) { //: #source
            int column = calls.getColumnIndex(CallLog.Calls.CACHED_NAME);
            for (int row = 0; row < 5 && calls.moveToPosition(row); row++) {
                Log.i("Split", "friend " + calls.getString(column)); //: #sink
            }
        } catch (SecurityException denied) {
            setTitle("Please allow the call log");
        }
        return true;
    }
}
