package bench.consent.sdk_mmkv_keys;

import android.app.Application;
import com.tencent.mmkv.MMKV;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        MMKV.initialize(this);
        MMKV.defaultMMKV().encode("seen_intro", true);
        if (MMKV.defaultMMKV().decodeBool("privacy_ok", false)) { //: @clean
        if (MMKV.defaultMMKV().decodeBool("privacy_ok", true)) { //: @breach
        if (MMKV.defaultMMKV().decodeBool("seen_intro", false)) { //: @wrong_key
            Device.remember(this);
        }
    }
}
