package bench.flow.version_guard;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Build;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public final class Main extends Activity {
    private static final int NEW = Build.VERSION_CODES.Q; //: @leak
    private static final int NEW = Build.VERSION_CODES.M; //: @clean

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        String name = newest();
        if (level() < NEW) {
            Log.i("Compat", "newest contact " + name); //: #sink
        } else {
            setTitle(name);
        }
    }

    private static int level() {
        return Build.VERSION.SDK_INT;
    }

    private String newest() {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        Uri people = ContactsContract.Contacts.CONTENT_URI;
        try (Cursor rows = getContentResolver().query(people, columns, null, null, "_id DESC")) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "";
        }
    }
}
