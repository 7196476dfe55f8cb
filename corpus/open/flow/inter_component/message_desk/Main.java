package bench.flow.message_desk;

import android.Manifest;
import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import android.provider.ContactsContract;

public final class Main extends Activity implements ServiceConnection {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        bindService(new Intent(this, Desk.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        int what = Desk.SHOW; //: @leak,other_key
        int what = Desk.KEEP; //: @clean
        String key = "to"; //: @leak,clean
        String key = "from"; //: @other_key
        Message message = Message.obtain(null, what);
        message.getData().putString(key, friend());
        try {
            new Messenger(binder).send(message);
        } catch (RemoteException gone) {
            finish();
        }
    }

    private String friend() {
        Uri people = ContactsContract.Contacts.CONTENT_URI;
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME_PRIMARY};
        try (Cursor rows = getContentResolver().query(people, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToLast() ? rows.getString(0) : "";
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {}
}
