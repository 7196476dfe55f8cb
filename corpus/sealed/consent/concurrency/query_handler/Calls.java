package bench.consent.query_handler;

import android.content.AsyncQueryHandler;
import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.CallLog;
import android.provider.Settings;
import android.widget.TextView;

/** Asks for rows on a thread of its own. */
final class Calls extends AsyncQueryHandler {
    private final TextView page;

    Calls(ContentResolver resolver, TextView page) {
        super(resolver);
        this.page = page;
    }

    void calls() {
        startQuery(1, "最近通话", CallLog.Calls.CONTENT_URI, new String[] {CallLog.Calls.DATE}, null, null, null); //: #read
    }

    void sounds() {
        startQuery(2, "声音设置", Settings.System.CONTENT_URI, new String[] {"name"},
                "name = ?", new String[] {Settings.System.RINGTONE}, null);
    }

    @Override
    protected void onQueryComplete(int token, Object title, Cursor rows) {
        if (rows != null) {
            page.append("\n" + title + " " + rows.getCount());
            rows.close();
        }
    }
}
