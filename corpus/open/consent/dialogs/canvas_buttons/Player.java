package bench.consent.canvas_buttons;

import android.content.Context;
import android.provider.Settings;

final class Player {
    private Player() {}

    static String number(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }
}
