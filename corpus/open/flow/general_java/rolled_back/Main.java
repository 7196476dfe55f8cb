package bench.flow.rolled_back;

import android.app.Activity;
import android.content.ContentValues;
import android.database.sqlite.SQLiteDatabase;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        SQLiteDatabase db = new Hall(this).getWritableDatabase();
        ContentValues row = new ContentValues();
        row.put("seat", 1);
        row.put("guest", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        db.insertWithOnConflict("seats", null, row, SQLiteDatabase.CONFLICT_IGNORE); //: @ignored
        db.insertWithOnConflict("seats", null, row, SQLiteDatabase.CONFLICT_REPLACE); //: @replaced
        db.beginTransaction(); //: @kept,undone,read_inside
        db.update("seats", row, "seat = 1", null); //: @kept,undone,read_inside
        String guest = Hall.guest(db); //: @read_inside
        db.setTransactionSuccessful(); //: @kept
        db.endTransaction(); //: @kept,undone,read_inside
        String guest = Hall.guest(db); //: @kept,undone,ignored,replaced
        Log.i("Cinema", "seat 1: " + guest); //: #sink
        db.close();
    }
}
