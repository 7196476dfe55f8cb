package bench.consent.route_table;

import android.content.Context;
import android.provider.Settings;

final class Count implements Routes.Module {
    static String pupil = "";

    @Override
    public void open(Context context) {
        pupil = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
    }
}
