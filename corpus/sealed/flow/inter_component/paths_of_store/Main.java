package bench.flow.paths_of_store;

import android.app.Activity;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final Uri STORE = Uri.parse("content://bench.flow.paths_of_store.data");

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        keep("title", "Welcome");
        String place = "device"; //: @leak,clean
        String place = "device/title"; //: @nested
        keep(place, Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        String path = "device"; //: @leak
        String path = "title"; //: @clean,nested
        Uri uri = Uri.withAppendedPath(STORE, path);
        try (Cursor rows = getContentResolver().query(uri, null, null, null, null)) {
            if (rows != null && rows.moveToFirst()) Log.i("store", rows.getString(0)); //: #sink
        }
    }

    private void keep(String path, String text) {
        ContentValues values = new ContentValues();
        values.put("text", text);
        getContentResolver().insert(Uri.withAppendedPath(STORE, path), values);
    }
}
