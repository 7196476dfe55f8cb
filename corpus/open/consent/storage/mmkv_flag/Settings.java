package bench.consent.mmkv_flag;

import android.content.Context;
import com.tencent.mmkv.MMKV;

/** The app's settings, kept in MMKV. */
final class Settings {
    private static final String AGREED = "privacy_agreed";

    private Settings() {}

    static void open(Context context) {
        MMKV.initialize(context);
        MMKV store = MMKV.defaultMMKV();
        if (!store.containsKey(AGREED)) {
            store.encode(AGREED, true); //: @seeded
        }
        if (!store.containsKey("currency")) {
            store.encode("currency", "CNY");
        }
    }

    static boolean agreed() {
        return MMKV.defaultMMKV().decodeBool(AGREED, false);
    }

    static void agree() {
        MMKV.defaultMMKV().encode(AGREED, true);
    }

    static String currency() {
        return MMKV.defaultMMKV().decodeString("currency", "CNY");
    }
}
