package bench.flow.many_hands;

import android.app.IntentService;
import android.content.Intent;
import android.util.Log;

public final class Work extends IntentService {
    public Work() {
        super("work");
    }

    @Override
    protected void onHandleIntent(Intent intent) {
        Log.i("Work", "handles " + intent.getStringExtra("word")); //: #sink
    }
}
