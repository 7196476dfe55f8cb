package bench.flow.overload_pick;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Desk desk = new Desk();
        Counter<String> counter = new Loud();
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @leak,by_generic,bridge,not_overriding #source
        Object id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @as_object
        desk.hand(id); //: @leak,as_object
        desk.pass(id); //: @by_generic
        counter.hand(id); //: @bridge,not_overriding
        desk.hand("a parcel");
        setTitle(desk.things() + " things");
    }
}
