package bench.flow.bulk_apply;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.util.Log;
import java.util.ArrayList;
import java.util.List;

public final class Stock extends ContentProvider {
    static final String AUTHORITY = "bench.pantry.stock";
    static final Uri ITEMS = Uri.parse("content://" + AUTHORITY + "/items");
    private final List<ContentValues> items = new ArrayList<>();

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        items.add(values);
        Log.i("Pantry", "stored by " + values.getAsString("keeper")); //: #sink
        return ContentUris.withAppendedId(uri, items.size());
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] arguments) {
        items.add(values);
        return items.size();
    }

    @Override
    public int delete(Uri uri, String where, String[] arguments) {
        int count = items.size();
        items.clear();
        return count;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] arguments, String order) {
        return new MatrixCursor(new String[] {"name"});
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.dir/vnd.bench.pantry";
    }
}
