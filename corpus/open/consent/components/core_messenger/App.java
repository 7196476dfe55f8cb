package bench.consent.core_messenger;

import android.app.Application;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;

public final class App extends Application implements ServiceConnection {
    private int letter;

    @Override
    public void onCreate() {
        super.onCreate();
        if (getProcessName().endsWith(":core")) {
            return;
        }
        if (getSharedPreferences("key", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
        { //: @breach,other_letter
            post(Core.FAMILY); //: @breach,guarded
            post(Core.WARM_UP); //: @other_letter
        }
    }

    void post(int what) {
        letter = what;
        bindService(new Intent(this, Core.class), this, Context.BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder core) {
        try {
            new Messenger(core).send(Message.obtain(null, letter));
        } catch (RemoteException gone) {
            letter = 0;
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        letter = 0;
    }
}
