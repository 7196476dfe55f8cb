package bench.points.open_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;

/** Customers for the firm's route planner, another app. */
public final class Customers extends ContentProvider {
    private Store store;

    @Override
    public boolean onCreate() {
        store = new Store(getContext());
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return store.getReadableDatabase()
                .query("customers", new String[] {"name", "phone"}, where, values, null, null, order); //: #query
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.dir/customer";
    }

    @Override
    public Uri insert(Uri uri, ContentValues row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        return 0;
    }
}
