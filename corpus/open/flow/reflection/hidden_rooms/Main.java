package bench.flow.hidden_rooms;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.lang.reflect.Constructor;

public final class Main extends Activity {
    private static final String ROOM = "Cellar"; //: @leak
    private static final String ROOM = "Attic"; //: @other_room
    private static final String ROOM = "Garden"; //: @inner,outer_given

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle(new House().garden().toString());
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        for (Class<?> room : House.class.getDeclaredClasses()) {
            if (room.getSimpleName().equals(ROOM)) {
                enter(room, owner);
            }
        }
    }

    private void enter(Class<?> room, String owner) {
        try {
            Constructor<?> door = room.getDeclaredConstructor(String.class); //: @leak,other_room,inner
            Constructor<?> door = room.getDeclaredConstructor(House.class, String.class); //: @outer_given
            door.setAccessible(true);
            Log.i("House", String.valueOf(door.newInstance(owner))); //: @leak,other_room,inner #sink
            Log.i("House", String.valueOf(door.newInstance(new House(), owner))); //: @outer_given #sink
        } catch (ReflectiveOperationException locked) {
            setTitle("门锁着");
        }
    }
}
