package bench.flow.exchanged_words;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.util.Log;
import java.util.concurrent.Exchanger;

public final class Main extends Activity {
    private final Exchanger<String> counter = new Exchanger<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        String name = friend();
        new Thread(() -> swap("token", true)).start(); //: @leak
        new Thread(() -> swap(name, false)).start(); //: @leak
        new Thread(() -> swap("token", false)).start(); //: @clean
        new Thread(() -> swap(name, true)).start(); //: @clean
    }

    private void swap(String given, boolean loud) {
        try {
            String got = counter.exchange(given);
            if (loud) Log.i("counter", "got " + got); //: #sink
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String friend() {
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor rows = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "nobody";
        }
    }
}
