package bench.consent.kit_by_name;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Kits.collect(false); //: @switch_off
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
        { //: @breach,switch_off
            Kits.start(this);
        }
    }
}
