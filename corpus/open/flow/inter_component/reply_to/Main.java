package bench.flow.reply_to;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import android.util.Log;

public final class Main extends Activity implements ServiceConnection {
    private final Messenger box = new Messenger(new Handler(Looper.getMainLooper(), this::open));

    @Override
    protected void onStart() {
        super.onStart();
        bindService(new Intent(this, Station.class), this, Context.BIND_AUTO_CREATE);
    }

    @Override
    protected void onStop() {
        unbindService(this);
        super.onStop();
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder binder) {
        Message ask = Message.obtain(null, Station.ASK);
        ask.replyTo = box; //: @leak,other_what,number
        try {
            new Messenger(binder).send(ask);
        } catch (RemoteException gone) {
            setTitle("No station");
        }
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        setTitle("No station");
    }

    private boolean open(Message letter) {
        String words = letter.getData().getString("words");
        if (letter.what == Station.NAME) Log.i("Weather", "station " + words); //: @leak,no_reply #sink
        if (letter.what == Station.READY) Log.i("Weather", "it is " + words); //: @other_what
        Log.i("Weather", letter.arg1 + " degrees"); //: @number
        setTitle(letter.what == Station.READY ? words : "Weather Station");
        return true;
    }
}
