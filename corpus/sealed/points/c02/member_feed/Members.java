package bench.points.member_feed;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.util.Map;

public final class Members extends ContentProvider {
    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] args, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"name", "phone"});
        for (Map.Entry<String, ?> member : getContext().getSharedPreferences("members", 0).getAll().entrySet()) {
            rows.addRow(new Object[] {member.getKey(), member.getValue()});
        }
        return rows;
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.dir/vnd.member";
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        throw new UnsupportedOperationException("read only");
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] args) {
        throw new UnsupportedOperationException("read only");
    }
}
