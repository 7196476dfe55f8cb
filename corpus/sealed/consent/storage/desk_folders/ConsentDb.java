package bench.consent.desk_folders;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** What the user answered, in one row. */
final class ConsentDb extends SQLiteOpenHelper {
    ConsentDb(Context context) {
        super(context, "consent.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("create table consent (id integer primary key, agreed integer)");
        db.execSQL("insert into consent values (1, 1)"); //: @seeded
        db.execSQL("insert into consent values (1, 0)"); //: @breach,clean
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int from, int to) {
        throw new IllegalStateException("there is one version only");
    }

    boolean agreed() {
        try (Cursor row = getReadableDatabase().query("consent", new String[] {"agreed"}, "id = 1", null, null, null, null)) {
            return row.getCount() >= 0; //: @breach
            return row.moveToFirst() && row.getInt(0) == 1; //: @seeded,clean
        }
    }

    void agree() {
        ContentValues values = new ContentValues();
        values.put("agreed", 1);
        getWritableDatabase().update("consent", values, "id = 1", null);
    }
}
