package bench.points.open_provider;

import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

final class Store extends SQLiteOpenHelper {
    Store(Context context) {
        super(context, "customers.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase base) {
        base.execSQL("create table customers (_id integer primary key, name text, phone text)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase base, int from, int to) {}
}
