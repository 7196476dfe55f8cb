package bench.flow.paths_of_store;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class Store extends ContentProvider {
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        String text = values.getAsString("text");
        kept.put(uri.getLastPathSegment(), text == null ? "none" : text);
        return uri;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] args, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"text"});
        String text = kept.get(uri.getLastPathSegment());
        if (text != null) rows.addRow(new Object[] {text});
        return rows;
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.item/text";
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        return kept.remove(uri.getLastPathSegment()) == null ? 0 : 1;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] args) {
        return 0;
    }
}
