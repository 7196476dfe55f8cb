package bench.flow.message_desk;

import android.app.Service;
import android.content.Intent;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.util.Log;

/** Takes messages of the app in a process of its own. */
public final class Desk extends Service {
    static final int SHOW = 1;
    static final int KEEP = 2;

    private static final class Clerk extends Handler {
        private int kept;

        Clerk() {
            super(Looper.getMainLooper());
        }

        @Override
        public void handleMessage(Message message) {
            switch (message.what) {
                case SHOW:
                    Log.i("Desk", "for " + message.getData().getString("to")); //: #sink
                    break;
                case KEEP:
                    kept++;
                    break;
                default:
                    super.handleMessage(message);
            }
        }
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Messenger(new Clerk()).getBinder();
    }
}
