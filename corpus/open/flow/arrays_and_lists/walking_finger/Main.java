package bench.flow.walking_finger;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;

/** A list of songs and a finger that walks over it. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> songs = new ArrayList<>();
        songs.add("intro");
        songs.add(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        ListIterator<String> finger = songs.listIterator();
        finger.next();
        finger.next(); //: @clean
        finger.set("song"); //: @leak,clean
        finger.add("song"); //: @inserted
        Log.d("Songs", "second: " + songs.get(1)); //: #sink
    }
}
