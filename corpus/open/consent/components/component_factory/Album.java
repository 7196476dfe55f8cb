package bench.consent.component_factory;

import android.content.Context;
import android.provider.Settings;

final class Album {
    private static String owner = "";

    private Album() {}

    static void open(Context context) {
        owner = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }

    static String owner() {
        return owner;
    }
}
