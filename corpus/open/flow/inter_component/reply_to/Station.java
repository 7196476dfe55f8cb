package bench.flow.reply_to;

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

public final class Station extends Service {
    static final int ASK = 1;
    static final int NAME = 2;
    static final int READY = 3;

    private final Messenger door = new Messenger(new Handler(Looper.getMainLooper()) {
        @Override
        public void handleMessage(Message asked) {
            if (asked.what == ASK && asked.replyTo != null) answer(asked.replyTo);
        }
    });

    private void answer(Messenger to) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            to.send(letter(NAME, id));
            to.send(letter(READY, "sunny"));
        } catch (RemoteException gone) {
            stopSelf();
        }
    }

    private static Message letter(int what, String words) {
        Message letter = Message.obtain(null, what, 21, 0);
        Bundle data = new Bundle();
        data.putString("words", words);
        letter.setData(data);
        return letter;
    }

    @Override
    public IBinder onBind(Intent intent) {
        return door.getBinder();
    }
}
