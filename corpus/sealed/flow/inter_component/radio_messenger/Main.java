package bench.flow.radio_messenger;

import android.Manifest;
import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.os.IBinder;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;

public final class Main extends Activity implements ServiceConnection {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 1);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        int flags = BIND_AUTO_CREATE; //: @leak,clean
        int flags = BIND_IMPORTANT; //: @unbound
        bindService(new Intent(this, Radio.class), this, flags);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        Bundle data = new Bundle();
        data.putString("text", wifi.getConnectionInfo().getBSSID()); //: #source
        Message message = Message.obtain(null, Radio.SAY); //: @leak,unbound
        Message message = Message.obtain(null, Radio.KEEP); //: @clean
        message.setData(data);
        try {
            new Messenger(binder).send(message);
        } catch (RemoteException gone) {
            unbindService(this);
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {}
}
