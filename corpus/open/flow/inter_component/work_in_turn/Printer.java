package bench.flow.work_in_turn;

import android.app.IntentService;
import android.content.Intent;
import android.util.Log;

/** Prints one thing after the other. */
@SuppressWarnings("deprecation")
public final class Printer extends IntentService {
    static final String PRINT = "print";
    static final String STAMP = "stamp";

    public Printer() {
        super("printer");
    }

    @Override
    protected void onHandleIntent(Intent job) {
        String wanted = STAMP; //: @leak,replaced
        String wanted = PRINT; //: @clean
        if (job != null && wanted.equals(job.getAction())) {
            Log.i("Printer", "prints " + job.getStringExtra("what")); //: #sink
        }
    }
}
