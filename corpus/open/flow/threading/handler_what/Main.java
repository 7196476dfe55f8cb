package bench.flow.handler_what;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final int SHOW = 1;
    private static final int DROP = 2;

    private static final class Desk extends Handler {
        Desk(Looper looper) {
            super(looper);
        }

        @Override
        public void handleMessage(Message message) {
            if (message.what == SHOW) {
                Log.i("bench", (String) message.obj); //: #sink
            }
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        HandlerThread thread = new HandlerThread("desk");
        thread.start();
        Handler desk = new Desk(thread.getLooper());
        desk.sendMessage(desk.obtainMessage(SHOW, id)); //: @leak
        desk.sendMessage(desk.obtainMessage(DROP, id)); //: @clean
        desk.sendMessageDelayed(desk.obtainMessage(SHOW, id), 60_000); //: @removed
        desk.removeMessages(SHOW); //: @removed
    }
}
