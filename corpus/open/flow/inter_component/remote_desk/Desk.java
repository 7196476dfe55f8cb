package bench.flow.remote_desk;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import android.os.Parcel;
import android.os.RemoteException;
import android.provider.Settings;
import android.util.Log;

public final class Desk extends Service {
    private final class Counter extends Binder {
        @Override
        protected boolean onTransact(int code, Parcel data, Parcel reply, int flags) throws RemoteException {
            if (code != FIRST_CALL_TRANSACTION) return super.onTransact(code, data, reply, flags);
            data.enforceInterface("bench.desk");
            String word = data.readString();
            Log.i("Desk", "asked " + word); //: #sink
            reply.writeNoException();
            reply.writeString(Settings.Secure.getString(getContentResolver(), "android_id")); //: @reply #source
            reply.writeString("done"); //: @leak,clean
            return true;
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Counter();
    }
}
