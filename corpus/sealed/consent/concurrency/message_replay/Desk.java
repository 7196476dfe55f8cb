package bench.consent.message_replay;

import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import android.os.Message;
import android.provider.Settings;
import java.util.ArrayList;
import java.util.List;

/** Takes messages on a thread of its own, one after the other. */
final class Desk extends Handler {
    static final int READ = 1;
    static final int ANSWER = 2;
    static final int YES = 1;
    static final int NO = -1;
    private final List<Message> waiting = new ArrayList<>();
    private final Context context;
    private int answer;
    private volatile String watcher = "";

    Desk(Looper looper, Context context) {
        super(looper);
        this.context = context;
    }

    @Override
    public void handleMessage(Message message) {
        switch (message.what) {
            case ANSWER:
                answer = message.arg1;
                if (answer == YES) //: @no_gate,replayed_if_yes,forgotten
                replay();
                break;
            case READ:
                if (answer != YES) { //: @replayed_always,replayed_if_yes,forgotten
                    waiting.add(Message.obtain(message)); //: @replayed_always,replayed_if_yes
                    return; //: @replayed_always,replayed_if_yes,forgotten
                } //: @replayed_always,replayed_if_yes,forgotten
                read(message.arg2);
                break;
            default:
                super.handleMessage(message);
        }
    }

    private void replay() {
        for (Message message : waiting) {
            read(message.arg2);
        }
        waiting.clear();
    }

    private void read(int length) {
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        watcher = id.substring(0, Math.min(length, id.length()));
    }

    String watcher() {
        return watcher;
    }
}
