package bench.flow.field_finder;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import java.lang.reflect.Field;

/** Looks for things. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Search");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Box box = new Box(id);
        try {
            Field found = Chest.class.getDeclaredField("thing"); //: @leak
            Field found = Chest.class.getField("thing"); //: @public_only
            Field found = Box.class.getDeclaredField("thing"); //: @of_base
            Field found = Box.class.getSuperclass().getDeclaredField("thing"); //: @climbs
            found.setAccessible(true);
            Log.d("Found", "found " + found.get(box)); //: #sink
        } catch (NoSuchFieldException | IllegalAccessException none) {
            setTitle("Nothing found");
        }
    }

    private static class Chest {
        private final String thing;

        Chest(String thing) {
            this.thing = thing;
        }
    }

    private static final class Box extends Chest {
        Box(String thing) {
            super(thing);
        }
    }
}
