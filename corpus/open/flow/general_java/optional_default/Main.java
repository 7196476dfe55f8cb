package bench.flow.optional_default;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Optional;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Optional<String> walker = Optional.of(walker()); //: @present,filtered,mapped_away
        Optional<String> walker = Optional.empty(); //: @absent
        String name = walker.orElse("a dog"); //: @present
        String name = walker.filter(String::isEmpty).orElse("a dog"); //: @filtered
        String name = walker.orElseGet(this::walker); //: @absent
        String name = walker.map(who -> "a friend").orElse("a dog"); //: @mapped_away
        setTitle(walker.isPresent() ? "Walk" : "Stay");
        Log.i("Walk", "hello, " + name); //: #sink
    }

    private String walker() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
