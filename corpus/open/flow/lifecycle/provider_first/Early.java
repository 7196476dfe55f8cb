package bench.flow.provider_first;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.util.Log;

/** Sets things up before the application, as libraries do; holds no rows. */
public final class Early extends ContentProvider {
    @Override
    public boolean onCreate() {
        Log.i("Early", "mark " + App.mark); //: #sink
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] args, String order) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] args) {
        return 0;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }
}
