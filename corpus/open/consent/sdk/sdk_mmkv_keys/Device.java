package bench.consent.sdk_mmkv_keys;

import android.content.Context;
import android.provider.Settings;
import com.tencent.mmkv.MMKV;

/** Which device this is, for the shop's loyalty points. */
final class Device {
    private Device() {}

    static void remember(Context context) {
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        MMKV.mmkvWithID("device").encode("id", id);
    }
}
