package bench.flow.shapes;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;

/** Starts before the application does. */
public final class First extends ContentProvider {
    @Override
    public boolean onCreate() {
        App.say("provider");
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] words, String order) {
        return null;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] words) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] words) {
        return 0;
    }
}
