package bench.consent.handle_chain;

import android.content.Context;
import android.provider.Settings;

final class Tuner {
    String phone(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }

    String pitch(Context context) {
        return context.getResources().getConfiguration().locale.getCountry().equals("US") ? "440" : "442";
    }
}
