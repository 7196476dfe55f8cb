package bench.consent.change_listener;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;

public final class App extends Application implements SharedPreferences.OnSharedPreferenceChangeListener {
    private String member = "";

    @Override
    public void onCreate() {
        super.onCreate();
        getSharedPreferences("club", MODE_PRIVATE).registerOnSharedPreferenceChangeListener(this);
    }

    @Override
    public void onSharedPreferenceChanged(SharedPreferences club, String key) {
        if (!"agreed".equals(key)) { //: @any_value,guarded
            return; //: @any_value,guarded
        } //: @any_value,guarded
        if (club.getBoolean(key, false)) { //: @guarded
        { //: @any_key,any_value
            member = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        }
    }

    String member() {
        return member;
    }
}
