package bench.consent.core_messenger;

import android.app.Service;
import android.content.Intent;
import android.database.Cursor;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.provider.ContactsContract;

/** Runs apart from the screen and gets letters. */
public final class Core extends Service {
    static final int WARM_UP = 1;
    static final int FAMILY = 2;
    private int family;

    private final class Post extends Handler {
        Post() {
            super(Looper.getMainLooper());
        }

        @Override
        public void handleMessage(Message letter) {
            switch (letter.what) {
                case WARM_UP:
                    family = 0;
                    break;
                case FAMILY:
                    count();
                    break;
                default:
                    super.handleMessage(letter);
            }
        }
    }

    private final Messenger box = new Messenger(new Post());

    @Override
    public IBinder onBind(Intent intent) {
        return box.getBinder();
    }

    private void count() {
        try (Cursor people = getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, null, null, null, null)) { //: #read
            family = people == null ? 0 : people.getCount();
        } catch (SecurityException denied) {
            family = 0;
        }
    }
}
