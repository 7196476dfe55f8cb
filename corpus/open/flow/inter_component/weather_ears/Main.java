package bench.flow.weather_ears;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.util.Log;

public final class Main extends Activity implements ServiceConnection, Station.Ear {
    private Station.Desk desk;

    @Override
    protected void onStart() {
        super.onStart();
        setTitle("Weather");
        bindService(new Intent(this, Station.class), this, BIND_AUTO_CREATE);
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        desk = (Station.Desk) binder;
        desk.add(this);
        desk.remove(this); //: @gone_deaf,all_ears
        desk.add(this); //: @all_ears
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        desk = null;
    }

    @Override
    public void hear(String report) {
        Log.i("Weather", report); //: #sink
    }

    @Override
    protected void onStop() {
        if (desk != null) {
            desk.remove(this);
        }
        unbindService(this);
        super.onStop();
    }
}
