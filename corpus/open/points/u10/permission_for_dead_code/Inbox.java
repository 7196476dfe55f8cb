package bench.points.permission_for_dead_code;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.Telephony;

/** Finds the message with the code for buying ringtones. */
final class Inbox {
    private final ContentResolver resolver;

    Inbox(ContentResolver resolver) {
        this.resolver = resolver;
    }

    String latest() {
        String[] columns = {Telephony.Sms.BODY};
        try (Cursor rows = resolver.query(Telephony.Sms.Inbox.CONTENT_URI, columns, "body like '铃声库%'", null, "date desc")) {
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "";
        }
    }
}
