package bench.flow.ticket_rank;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.PriorityQueue;

/** Calls up who waits. */
public final class Main extends Activity {
    private final PriorityQueue<Ticket> waiting =
            new PriorityQueue<>((a, b) -> Integer.compare(a.rank, b.rank)); //: @leak,clean
            new PriorityQueue<>((a, b) -> Integer.compare(b.rank, a.rank)); //: @reversed

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        waiting.add(new Ticket(9, "device " + id));
        waiting.add(new Ticket(1, "welcome"));
        waiting.poll(); //: @leak
        Log.i("Desk", waiting.poll().text); //: #sink
    }
}
