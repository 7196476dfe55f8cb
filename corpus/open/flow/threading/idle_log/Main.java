package bench.flow.idle_log;

import android.app.Activity;
import android.os.Bundle;
import android.os.Looper;
import android.os.MessageQueue;
import android.provider.Settings;
import android.util.Log;
import android.widget.EditText;

public final class Main extends Activity implements MessageQueue.IdleHandler {
    private String typist = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText line = new EditText(this);
        line.setHint("the quick brown fox");
        setContentView(line);
        MessageQueue queue = Looper.myQueue();
        queue.addIdleHandler(this); //: @late_word,taken_back
        boolean again = queueIdle(); //: @once_before
        setTitle(again ? "Again" : "Ready"); //: @once_before
        typist = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        queue.removeIdleHandler(this); //: @taken_back
        if (typist.isEmpty() && queue.isIdle()) setTitle("Typing Coach");
    }

    @Override
    public boolean queueIdle() {
        Log.d("Coach", "lesson of " + typist); //: #sink
        return false;
    }
}
