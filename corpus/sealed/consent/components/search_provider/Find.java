package bench.consent.search_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;

/** Suggestions for the search of the home screen: apps whose name holds the words. */
public final class Find extends ContentProvider {
    static final Uri ALL = Uri.parse("content://bench.consent.search_provider.find/apps");

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        MatrixCursor found = new MatrixCursor(new String[] {"_id", "suggest_text_1"});
        Context context = getContext();
        if (!context.getSharedPreferences("drawer", Context.MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
            return found; //: @guarded
        } //: @guarded
        for (ApplicationInfo app : context.getPackageManager().getInstalledApplications(0)) { //: #read
            found.addRow(new Object[] {app.uid, app.packageName});
        }
        return found;
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.dir/vnd.bench.app";
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
