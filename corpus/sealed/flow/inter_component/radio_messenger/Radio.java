package bench.flow.radio_messenger;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.util.Log;

public final class Radio extends Service {
    static final int KEEP = 3;
    static final int SAY = 4;

    private final Handler desk = new Handler(Looper.getMainLooper(), this::handle);
    private String kept = "";

    @Override
    public IBinder onBind(Intent intent) {
        return new Messenger(desk).getBinder();
    }

    private boolean handle(Message message) {
        String text = message.getData().getString("text");
        switch (message.what) {
            case KEEP:
                kept = text;
                return true;
            case SAY:
                Log.i("radio", "near " + text); //: #sink
                return true;
            default:
                return false;
        }
    }
}
