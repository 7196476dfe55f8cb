package bench.flow.remote_desk;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity implements ServiceConnection {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        bindService(new Intent(this, Desk.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder desk) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @leak,clean #source
        setTitle(id); //: @leak,clean
        String word = id; //: @leak
        String word = "desk"; //: @clean,reply
        Parcel data = Parcel.obtain();
        Parcel reply = Parcel.obtain();
        try {
            data.writeInterfaceToken("bench.desk");
            data.writeString(word);
            desk.transact(IBinder.FIRST_CALL_TRANSACTION, data, reply, 0);
            reply.readException();
            Log.i("Desk", "answer " + reply.readString()); //: #sink
        } catch (RemoteException dead) {
            setTitle("dead");
        } finally {
            reply.recycle();
            data.recycle();
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {}
}
