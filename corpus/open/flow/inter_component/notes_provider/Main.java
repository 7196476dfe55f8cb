package bench.flow.notes_provider;

import android.app.Activity;
import android.content.ContentValues;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ContentValues note = new ContentValues();
        note.put("author", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        note.put("body", "买菜 32 元");
        getContentResolver().insert(Notes.ALL, note);
        getContentResolver().delete(Notes.ALL, null, null); //: @deleted
        String column = "author"; //: @leak,deleted
        String column = "body"; //: @clean
        try (Cursor rows = getContentResolver().query(Notes.ALL, new String[] {column}, null, null, null)) {
            while (rows.moveToNext()) {
                Log.d("Book", rows.getString(0)); //: #sink
            }
        }
    }
}
