package bench.flow.shelf_provider;

import android.app.Service;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.os.Message;
import android.os.Messenger;
import android.os.RemoteException;
import android.provider.Settings;

public final class Post extends Service {
    private final Messenger box = new Messenger(new Handler(Looper.getMainLooper(), this::asked));

    private boolean asked(Message message) {
        if (message.replyTo == null) return false;
        Message answer = Message.obtain(null, 7);
        Bundle data = new Bundle();
        data.putString("owner", Settings.Secure.getString(getContentResolver(), "android_id")); //: @reply #source
        answer.setData(data);
        try {
            message.replyTo.send(answer); //: #sink
        } catch (RemoteException gone) {
            return false;
        }
        return true;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return box.getBinder();
    }
}
