package bench.flow.linked_rooms;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        House house = new House();
        House.Room old = house.kitchen;
        house.kitchen.lamp.name = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        house.kitchen = new House.Room(); //: @new_room,old_room
        house.hall.lamp = house.kitchen.lamp; //: @moved
        house.kitchen.lamp = new House.Lamp(); //: @moved
        House.Room shown = house.kitchen; //: @leak,new_room,moved
        House.Room shown = old; //: @old_room
        setTitle(old == shown ? "Same kitchen" : "New kitchen");
        Log.i("Lights", "on: " + shown.lamp.name); //: #sink
    }
}
