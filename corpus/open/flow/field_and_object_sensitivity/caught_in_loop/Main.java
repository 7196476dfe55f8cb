package bench.flow.caught_in_loop;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Two doors, a prize behind each. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<Supplier<String>> doors = new ArrayList<>();
        String[] box = new String[1];
        for (String prize : new String[] {"balloon", id}) {
            box[0] = prize;
            doors.add(() -> prize); //: @leak,clean
            doors.add(() -> box[0]); //: @shared_box
        }
        int chosen = 1; //: @leak
        int chosen = 0; //: @clean,shared_box
        Log.i("Doors", "won " + doors.get(chosen).get()); //: #sink
    }
}
