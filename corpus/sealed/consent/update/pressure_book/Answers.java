package bench.consent.pressure_book;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** What the user said to the rules: one row, of either answer. */
final class Answers extends SQLiteOpenHelper {
    private static final int EDITION = 2;

    Answers(Context context) {
        super(context, "answers.db", null, EDITION);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("CREATE TABLE answers (id INTEGER PRIMARY KEY, agreed INTEGER NOT NULL, edition INTEGER NOT NULL)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int before, int now) {
        db.execSQL("UPDATE answers SET agreed = 1, edition = " + now); //: @all_agree
        db.execSQL("UPDATE answers SET edition = " + now + " WHERE agreed = 1"); //: @carried
        db.execSQL("DELETE FROM answers"); //: @cleared
    }

    void put(boolean agreed) {
        ContentValues row = new ContentValues();
        row.put("id", 1);
        row.put("agreed", agreed ? 1 : 0);
        row.put("edition", EDITION);
        getWritableDatabase().replace("answers", null, row);
    }

    boolean agreed() {
        try (Cursor rows = getReadableDatabase().rawQuery("SELECT agreed FROM answers WHERE id = 1", null)) {
            return rows.moveToFirst() && rows.getInt(0) == 1;
        }
    }
}
