package bench.consent.async_task;

import android.content.Context;
import android.database.Cursor;
import android.os.AsyncTask;
import android.provider.ContactsContract.CommonDataKinds.Phone;

/** Takes relatives over from the address book. */
final class Import extends AsyncTask<String, Integer, Integer> {
    private final Context context;

    Import(Context context) {
        this.context = context.getApplicationContext();
    }

    @Override
    protected Integer doInBackground(String... names) {
        int found = 0;
        for (String name : names) {
            String[] like = {"%" + name + "%"};
            try (Cursor rows = context.getContentResolver().query(Phone.CONTENT_URI, null, Phone.DISPLAY_NAME + " LIKE ?", like, null)) { //: #read
                found += rows == null ? 0 : rows.getCount();
            } catch (SecurityException denied) {
                return 0;
            }
        }
        return found;
    }
}
