package bench.flow.provider_order;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;

public final class App extends Application {
    static volatile String device = "unknown";

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        device = Settings.Secure.getString(base.getContentResolver(), "android_id"); //: @attached #early
    }

    @Override
    public void onCreate() {
        super.onCreate();
        device = Settings.Secure.getString(getContentResolver(), "android_id"); //: @application #source
    }
}
