package bench.flow.local_binder;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.IBinder;
import android.provider.Settings;

public final class Main extends Activity implements ServiceConnection {
    @Override
    protected void onStart() {
        super.onStart();
        int flags = BIND_AUTO_CREATE; //: @leak,clean
        int flags = 0; //: @not_created
        bindService(new Intent(this, Player.class), this, flags);
    }

    @Override
    protected void onStop() {
        unbindService(this);
        super.onStop();
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder door) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ((Player.Door) door).player().listen(id);
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {}
}
