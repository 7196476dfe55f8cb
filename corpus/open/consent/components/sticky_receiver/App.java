package bench.consent.sticky_receiver;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Networks.watch(this); //: @breach,guarded
    }
}
