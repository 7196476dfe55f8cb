package bench.consent.answers_table;

import android.content.ContentValues;
import android.content.Context;
import android.database.DatabaseUtils;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** What the user was asked, and what the answers were. */
final class Answers extends SQLiteOpenHelper {
    Answers(Context context) {
        super(context, "answers.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("CREATE TABLE answers (name TEXT PRIMARY KEY, yes INTEGER)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int from, int to) {}

    void put(String name, boolean yes) {
        ContentValues row = new ContentValues();
        row.put("name", name);
        row.put("yes", yes ? 1 : 0);
        getWritableDatabase().replace("answers", null, row);
    }

    boolean open() {
        return count("yes = 1") > 0; //: @any_row
        return count("yes = 1 AND name LIKE '%p%'") > 0; //: @like_name
        return count("yes = 1 AND name = 'privacy'") > 0; //: @by_name
        return count("yes = 1") == 2; //: @both_rows
    }

    private long count(String where) {
        return DatabaseUtils.queryNumEntries(getReadableDatabase(), "answers", where);
    }
}
