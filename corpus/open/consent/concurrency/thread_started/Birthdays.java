package bench.consent.thread_started;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.ContactsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Collects the birthdays noted with contacts. */
final class Birthdays extends Thread {
    private final ContentResolver resolver;
    final Semaphore go = new Semaphore(0);
    final List<String> found = new ArrayList<>();

    Birthdays(ContentResolver resolver) {
        super("birthdays");
        this.resolver = resolver;
    }

    @Override
    public void run() {
        try {
            go.acquire(); //: @waiting
            read();
        } catch (Exception stopped) {
            found.clear();
        }
    }

    private void read() throws Exception {
        String[] columns = {ContactsContract.CommonDataKinds.Event.START_DATE};
        try (Cursor rows = resolver.query(ContactsContract.Data.CONTENT_URI, columns, null, null, null)) { //: #read
            while (rows != null && rows.moveToNext()) {
                found.add(rows.getString(0));
            }
        }
    }
}
