package bench.flow.db_shelf;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/** The table of pills and of those who take them. */
final class Shelf extends SQLiteOpenHelper {
    Shelf(Context context) {
        super(context, "shelf.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase base) {
        base.execSQL("create table dose (pill text, who text)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase base, int from, int to) {
        base.execSQL("drop table dose");
        onCreate(base);
    }
}
