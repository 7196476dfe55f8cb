package bench.flow.uri_observer;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.util.ArrayList;
import java.util.List;

public final class Goods extends ContentProvider {
    static final Uri LIST = Uri.parse("content://bench.flow.uri_observer.goods/list");
    private final List<String> names = new ArrayList<>();

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        names.add(values.getAsString("name"));
        Uri row = ContentUris.withAppendedId(LIST, names.size());
        getContext().getContentResolver().notifyChange(LIST, null); //: @leak,gone
        getContext().getContentResolver().notifyChange(row, null); //: @own_row,rows_too
        return row;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"name"});
        for (String name : names) rows.addRow(new Object[] {name});
        return rows;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] what) {
        return 0;
    }

    @Override
    public int delete(Uri uri, String where, String[] what) {
        return 0;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }
}
