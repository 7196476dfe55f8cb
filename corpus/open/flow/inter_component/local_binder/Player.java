package bench.flow.local_binder;

import android.app.Service;
import android.content.Intent;
import android.os.Binder;
import android.os.IBinder;
import android.util.Log;

public final class Player extends Service {
    /** Gives the activity of the same process the service itself. */
    final class Door extends Binder {
        Player player() {
            return Player.this;
        }
    }

    private String listener = "";

    void listen(String who) {
        listener = who;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return new Door();
    }

    @Override
    public boolean onUnbind(Intent intent) {
        listener = "gone"; //: @clean
        Log.i("Player", "played for " + listener); //: #sink
        return false;
    }
}
