package bench.flow.provider_order;

import android.app.Application;
import android.provider.Settings;

public final class App extends Application {
    static volatile String device = "unknown";

    @Override
    public void onCreate() {
        super.onCreate();
        device = Settings.Secure.getString(getContentResolver(), "android_id"); //: @application #source
    }
}
