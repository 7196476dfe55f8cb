package bench.flow.rebound_desk;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.widget.TextView;

public final class Main extends Activity implements ServiceConnection {
    private TextView beat;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        beat = new TextView(this);
        setContentView(beat);
        startService(new Intent(this, BeatService.class)); //: @leak,no_rebind
    }

    @Override
    protected void onStart() {
        super.onStart();
        bindService(new Intent(this, BeatService.class), this, Context.BIND_AUTO_CREATE);
    }

    @Override
    protected void onStop() {
        unbindService(this);
        super.onStop();
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        beat.setText("96 bpm");
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        beat.setText("—");
    }
}
