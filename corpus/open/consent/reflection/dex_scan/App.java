package bench.consent.dex_scan;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Routes.load(this, "routes"); //: @loose_prefix,asks_itself
        Routes.load(this, "routes."); //: @dotted
        if (Routes.agreed(this)) {
            Routes.load(this, "routes_later.");
        }
    }
}
