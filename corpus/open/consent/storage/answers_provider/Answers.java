package bench.consent.answers_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.SharedPreferences;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.Bundle;

/** Shares the user's answers among the processes of the app. */
public final class Answers extends ContentProvider {
    static final Uri PLACE = Uri.parse("content://bench.consent.answers_provider.answers/rules");

    @Override
    public boolean onCreate() {
        return true;
    }

    private SharedPreferences kept() {
        return getContext().getSharedPreferences("answers", Context.MODE_PRIVATE);
    }

    @Override
    public Bundle call(String method, String key, Bundle extras) {
        Bundle answer = new Bundle();
        answer.putBoolean("value", kept().getBoolean(key, true)); //: @call_default
        answer.putBoolean("value", kept().getBoolean(key, false)); //: @no_row,guarded
        return answer;
    }

    @Override
    public Cursor query(Uri place, String[] columns, String where, String[] values, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"agreed"});
        if (kept().contains("rules")) {
            rows.addRow(new Object[] {1});
        }
        return rows;
    }

    @Override
    public Uri insert(Uri place, ContentValues values) {
        kept().edit().putBoolean("rules", values.getAsBoolean("agreed")).commit();
        return place;
    }

    @Override
    public int update(Uri place, ContentValues values, String where, String[] arguments) {
        return 0;
    }

    @Override
    public int delete(Uri place, String where, String[] arguments) {
        return 0;
    }

    @Override
    public String getType(Uri place) {
        return null;
    }
}
