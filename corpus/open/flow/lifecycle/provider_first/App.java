package bench.flow.provider_first;

import android.app.Application;
import android.content.Context;
import android.provider.Settings;

public final class App extends Application {
    static String mark = "unset";

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        mark = Settings.Secure.getString(base.getContentResolver(), "android_id"); //: @leak #source
    }

    @Override
    public void onCreate() {
        super.onCreate();
        mark = Settings.Secure.getString(getContentResolver(), "android_id"); //: @clean
    }
}
