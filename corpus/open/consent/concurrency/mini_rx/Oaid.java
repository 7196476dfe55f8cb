package bench.consent.mini_rx;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;

/** The anonymous device identifier as one vendor gives it. */
final class Oaid {
    private static final Uri SOURCE = Uri.parse("content://com.vivo.vms.IdProvider/IdentifierId/OAID");

    private Oaid() {}

    static String read(Context context) {
        try (Cursor rows = context.getContentResolver().query(SOURCE, null, null, null, null)) { //: #read
            return rows != null && rows.moveToFirst() ? rows.getString(rows.getColumnIndex("value")) : "";
        }
    }
}
