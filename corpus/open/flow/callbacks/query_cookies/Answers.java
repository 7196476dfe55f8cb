package bench.flow.query_cookies;

import android.content.AsyncQueryHandler;
import android.content.ContentResolver;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

final class Answers extends AsyncQueryHandler {
    private static final String[] COLUMNS = {"value"};
    private final TextView level;

    Answers(ContentResolver resolver, TextView level) {
        super(resolver);
        this.level = level;
    }

    void ask(int token, Object cookie, String name) {
        Uri all = Settings.System.CONTENT_URI;
        startQuery(token, cookie, all, COLUMNS, "name = ?", new String[] {name}, null);
    }

    @Override
    protected void onQueryComplete(int token, Object cookie, Cursor rows) {
        if (token == Main.VOLUME) Log.i("Ringer", "asked for " + cookie); //: @leak,other_token #sink
        if (rows == null) return;
        if (rows.moveToFirst()) level.append(rows.getString(0) + "\n");
        rows.close();
    }

    @Override
    protected void onDeleteComplete(int token, Object cookie, int count) {
        Log.i("Ringer", "gone for " + cookie); //: @deleted
        level.setText("");
    }
}
