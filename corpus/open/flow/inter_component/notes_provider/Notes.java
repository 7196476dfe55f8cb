package bench.flow.notes_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.util.ArrayList;
import java.util.List;

/** Keeps the notes of this run, newest last. */
public final class Notes extends ContentProvider {
    static final Uri ALL = Uri.parse("content://bench.flow.notes_provider/notes");
    private final List<ContentValues> notes = new ArrayList<>();

    @Override
    public boolean onCreate() {
        return true;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        notes.add(new ContentValues(values));
        return uri.buildUpon().appendPath(String.valueOf(notes.size())).build();
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] args, String order) {
        MatrixCursor rows = new MatrixCursor(columns);
        for (ContentValues note : notes) {
            MatrixCursor.RowBuilder row = rows.newRow();
            for (String column : columns) row.add(note.getAsString(column));
        }
        return rows;
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        int count = notes.size();
        notes.clear();
        return count;
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
