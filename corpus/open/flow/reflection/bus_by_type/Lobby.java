package bench.flow.bus_by_type;

import android.util.Log;

public final class Lobby {
    private int count;

    public void on(Joined event) { //: @leak,other_type,exact_type,by_parent
    void on(Joined event) { //: @not_public
        Log.i("Lobby", event.name + " is here"); //: #sink
        count++;
    }

    public void on(Left event) {
        count--;
    }

    public int count() {
        return count;
    }
}
