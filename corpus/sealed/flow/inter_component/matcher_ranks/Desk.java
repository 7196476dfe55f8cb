package bench.flow.matcher_ranks;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.UriMatcher;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Settings;

/** A desk whose drawers differ in kind. */
public final class Desk extends ContentProvider {
    private static final String HOST = "bench.flow.matcher_ranks.desk";
    private final UriMatcher drawers = new UriMatcher(UriMatcher.NO_MATCH);

    @Override
    public boolean onCreate() {
        drawers.addURI(HOST, "drawer/*", 1); //: @star_first
        drawers.addURI(HOST, "drawer/#", 1); //: @number
        drawers.addURI(HOST, "drawer/key", 2); //: @leak,star_first,number
        drawers.addURI(HOST, "drawer/key/small", 2); //: @longer
        drawers.addURI(HOST, "drawer/*", 1); //: @leak
        return true;
    }

    @Override
    public String getType(Uri uri) {
        if (drawers.match(uri) != 2) return "text/plain";
        return Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: #source
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] args) {
        return 0;
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        return 0;
    }
}
