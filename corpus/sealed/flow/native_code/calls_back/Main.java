package bench.flow.calls_back;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;

public final class Main extends Activity {
    private int heard;

    static {
        System.loadLibrary("parrot");
    }

    private native void repeat(String text);

    private void say(String text) {
        sendBroadcast(new Intent("bench.SAID").putExtra("word", text)); //: #sink
    }

    private void hush(String text) {
        heard = Math.max(heard, text.length());
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor rows =
                getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            if (rows != null && rows.moveToFirst()) repeat(rows.getString(0));
        }
    }
}
