package bench.flow.bus_by_type;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    private final Lobby lobby = new Lobby();
    private final Bus bus = new Bus(lobby);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button join = new Button(this);
        join.setText("Join");
        join.setOnClickListener(view -> join());
        setContentView(join);
    }

    private void join() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            bus.post(new Joined(id)); //: @leak,not_public
            bus.post(new Left(id)); //: @other_type
            bus.post(new Guest(id)); //: @exact_type,by_parent
            setTitle(lobby.count() + " here");
        } catch (ReflectiveOperationException problem) {
            setTitle("Lobby closed");
        }
    }
}
