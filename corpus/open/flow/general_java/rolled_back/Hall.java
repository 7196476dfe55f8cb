package bench.flow.rolled_back;

import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** A database that lives as long as the screen. */
final class Hall extends SQLiteOpenHelper {
    Hall(Context context) {
        super(context, null, null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("CREATE TABLE seats (seat INTEGER PRIMARY KEY, guest TEXT)");
        db.execSQL("INSERT INTO seats VALUES (1, 'nobody')");
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int from, int to) {}

    static String guest(SQLiteDatabase db) {
        try (Cursor rows = db.rawQuery("SELECT guest FROM seats WHERE seat = 1", null)) {
            return rows.moveToFirst() ? rows.getString(0) : "gone";
        }
    }
}
