package bench.flow.shelf_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;

public final class Shelf extends ContentProvider {
    private String kept = "";

    @Override
    public boolean onCreate() {
        return true;
    }

    private String id() {
        return Settings.Secure.getString(getContext().getContentResolver(), "android_id");
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String choice, String[] words, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"owner"});
        String owner = "shelf"; //: @open_clean,reply,reply_clean,result,result_clean
        kept = id(); //: @open_clean
        String owner = id(); //: @private
        rows.addRow(new Object[] {owner});
        return rows;
    }

    @Override
    public Bundle call(String method, String word, Bundle extras) {
        Bundle answer = new Bundle();
        answer.putString("owner", kept.isEmpty() ? "none" : "one");
        return answer;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues row) {
        return null;
    }

    @Override
    public int delete(Uri uri, String choice, String[] words) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues row, String choice, String[] words) {
        return 0;
    }
}
