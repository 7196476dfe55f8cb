package bench.consent.sqlite_row;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

final class ConsentDb extends SQLiteOpenHelper {
    ConsentDb(Context context) {
        super(context, "consent.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("CREATE TABLE consent (document TEXT PRIMARY KEY, agreed INTEGER)");
        ContentValues row = new ContentValues();
        row.put("document", "privacy");
        row.put("agreed", 1); //: @breach
        row.put("agreed", 0); //: @counted,guarded
        db.insert("consent", null, row);
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int from, int to) {
        db.execSQL("DROP TABLE consent");
        onCreate(db);
    }

    boolean agreed() {
        String[] columns = {"agreed"};
        String[] values = {"privacy"};
        try (Cursor rows = getReadableDatabase()
                .query("consent", columns, "document = ?", values, null, null, null)) {
            return rows.moveToFirst(); //: @counted
            return rows.moveToFirst() && rows.getInt(0) == 1; //: @breach,guarded
        }
    }

    void agree() {
        ContentValues row = new ContentValues();
        row.put("agreed", 1);
        getWritableDatabase().update("consent", row, "document = ?", new String[] {"privacy"});
    }
}
