package bench.consent.mmkv_flag;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Settings.open(this);
        if (Settings.agreed()) {
            Device.collect(this); //: @seeded,guarded
        }
        Device.collect(this); //: @breach
    }
}
