package bench.flow.unbound_player;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;

public final class Main extends Activity implements ServiceConnection {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.RECORD_AUDIO"}, 1);
        startService(new Intent(this, Recorder.class)); //: @leak,clean
    }

    @Override
    protected void onStart() {
        super.onStart();
        bindService(new Intent(this, Recorder.class), this, Context.BIND_AUTO_CREATE);
    }

    @Override
    protected void onStop() {
        unbindService(this);
        super.onStop();
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        setTitle("Ready to record");
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        setTitle("Please wait");
    }
}
