package bench.consent.linked_rules;

import android.content.Context;
import android.provider.Settings;

/** Who reads on this phone. */
final class Reader {
    static String id;

    private Reader() {}

    static void know(Context context) {
        id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }
}
