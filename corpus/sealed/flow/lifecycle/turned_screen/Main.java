package bench.flow.turned_screen;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.util.Log;

public final class Main extends Activity {
    private String number = "nobody";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state != null) {
            String text = state.getString("number"); //: @leak
            String text = state.getString("title"); //: @clean
            String text = (String) getLastNonConfigurationInstance(); //: @retained
            Log.i("calls", "again " + text); //: #sink
        }
        requestPermissions(new String[] {Manifest.permission.READ_CALL_LOG}, 1);
    }

    @Override
    protected void onStart() {
        super.onStart();
        if (checkSelfPermission(Manifest.permission.READ_CALL_LOG)
                != PackageManager.PERMISSION_GRANTED) {
            return;
        }
        String[] columns = {CallLog.Calls.NUMBER};
        try (Cursor rows =
                getContentResolver().query(CallLog.Calls.CONTENT_URI, columns, null, null, null)) { //: #source
            if (rows != null && rows.moveToFirst()) number = rows.getString(0);
        }
    }

    @Override
    protected void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putString("number", number); //: @leak,clean
        state.putString("title", "last call");
    }

    @Override
    public Object onRetainNonConfigurationInstance() {
        return number; //: @retained
        return null; //: @leak,clean
    }
}
