package bench.consent.new_rules;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;

final class Riders {
    private Riders() {
    }

    static int count(Context context) {
        try (Cursor rows = context.getContentResolver().query( //: #contacts
                ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) {
            return rows == null ? 0 : rows.getCount();
        } catch (SecurityException denied) {
            return 0;
        }
    }
}
