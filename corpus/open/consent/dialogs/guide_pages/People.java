package bench.consent.guide_pages;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;

final class People {
    private People() {}

    static int count(Context context) {
        try (Cursor rows =
                context.getContentResolver()
                        .query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: #read
            return rows == null ? 0 : rows.getCount();
        } catch (SecurityException denied) {
            return 0;
        }
    }
}
