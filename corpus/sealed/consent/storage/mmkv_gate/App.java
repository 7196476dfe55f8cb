package bench.consent.mmkv_gate;

import android.app.Application;
import android.provider.Settings;
import com.tencent.mmkv.MMKV;

public final class App extends Application {
    private String installation = "";

    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        MMKV store = MMKV.defaultMMKV();
        store.encode("launched", true);
        boolean go = store.decodeBool("agreed", true); //: @breach
        boolean go = store.decodeBool("launched", false); //: @other_key
        boolean go = store.decodeBool("agreed", false); //: @clean
        if (go) {
            identify();
        }
    }

    void identify() {
        installation = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        MMKV.defaultMMKV().encode("installation", installation);
    }
}
