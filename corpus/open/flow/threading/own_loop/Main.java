package bench.flow.own_loop;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.os.HandlerThread;
import android.os.Looper;
import android.os.Message;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private static final class Notes extends Handler {
        Notes(Looper loop) {
            super(loop);
        }

        @Override
        public void handleMessage(Message message) {
            say(message.obj); //: @leak,quit
            say(message.what); //: @clean
            say(message.getData().getString("id")); //: @bundle
            say(message.getData().getString("name")); //: @bundle_clean
        }
    }

    private final class Worker extends Thread {
        @Override
        public void run() {
            Looper.prepare();
            Handler notes = new Notes(Looper.myLooper());
            Message message = notes.obtainMessage(4);
            fill(message);
            notes.sendMessage(message);
            notes.removeMessages(4); //: @quit
            Looper.loop();
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Worker().start(); //: @leak,clean,quit,bundle,bundle_clean
        HandlerThread thread = new HandlerThread("notes"); //: @handler_thread
        thread.start(); //: @handler_thread
        Handler notes = new Handler(thread.getLooper(), got -> say(got.obj)); //: @handler_thread
        Message message = notes.obtainMessage(); //: @handler_thread
        fill(message); //: @handler_thread
        notes.sendMessageDelayed(message, 500); //: @handler_thread
        Message message = Message.obtain(); //: @idle
        fill(message); //: @idle
        Looper.myQueue().addIdleHandler(() -> !say(message.obj)); //: @idle
    }

    private void fill(Message message) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        message.obj = id;
        Bundle data = new Bundle();
        data.putString("id", id);
        data.putString("name", "note");
        message.setData(data);
    }

    private static boolean say(Object word) {
        Log.i("Notes", "handled " + word); //: #sink
        return true;
    }
}
