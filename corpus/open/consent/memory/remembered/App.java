package bench.consent.remembered;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;

public final class App extends Application {
    private String device = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (store().getBoolean("agreed", false)) {
            recognise();
        }
    }

    SharedPreferences store() {
        return getSharedPreferences("tomato", MODE_PRIVATE);
    }

    void recognise() {
        device = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    String device() {
        return device;
    }
}
