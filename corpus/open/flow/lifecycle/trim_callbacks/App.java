package bench.flow.trim_callbacks;

import android.app.Application;
import android.provider.Settings;

public final class App extends Application {
    private Cache cache;

    @Override
    public void onCreate() {
        super.onCreate();
        cache = new Cache(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        registerComponentCallbacks(cache); //: @leak,clean
        unregisterComponentCallbacks(cache); //: @clean
    }
}
