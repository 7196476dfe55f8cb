package bench.flow.provider_call;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;

/** Keeps coins and whose they are. */
public final class Bank extends ContentProvider {
    private String owner = "nobody";
    private int coins;

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Bundle call(String method, String word, Bundle more) {
        Bundle answer = new Bundle();
        switch (method) {
            case "put":
                owner = word;
                coins++;
                break;
            case "empty":
                owner = "nobody";
                break;
            case "tell":
                answer.putString("word", owner);
                break;
            default:
                answer.putString("word", coins + " coins");
                break;
        }
        return answer;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
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
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] words) {
        return 0;
    }
}
