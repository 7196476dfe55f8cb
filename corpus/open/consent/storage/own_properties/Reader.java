package bench.consent.own_properties;

import android.content.Context;
import android.provider.Settings;

/** Whose shelf this is. */
final class Reader {
    final String mark;

    Reader(Context context) {
        mark = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }
}
