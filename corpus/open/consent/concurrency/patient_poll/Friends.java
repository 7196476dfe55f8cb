package bench.consent.patient_poll;

import android.content.ContentResolver;
import android.database.Cursor;
import android.provider.ContactsContract.Contacts;

/** Looks for friends who may get a sticker. */
final class Friends implements Runnable {
    static final int OPEN = 0;
    static final int YES = 1;
    static final int NO = 2;
    static volatile int answer = OPEN;
    private final ContentResolver resolver;
    private volatile int count;

    Friends(ContentResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void run() {
        try {
            for (int look = 0; look < 20 && answer != YES; look++) Thread.sleep(500); //: @gives_up,checked
            while (answer == OPEN) Thread.sleep(500); //: @any_answer
            while (answer != YES) Thread.sleep(500); //: @waits_on
        } catch (InterruptedException end) {
            return;
        }
        if (answer != YES) return; //: @checked
        try (Cursor rows = resolver.query(Contacts.CONTENT_URI, null, null, null, null)) { //: #read
            count = rows == null ? 0 : rows.getCount();
        }
    }

    int count() {
        return count;
    }
}
