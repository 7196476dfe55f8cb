package bench.consent.splash_then_dialog;

import android.content.Context;
import android.provider.Settings;

final class Ad {
    static String receiver;

    private Ad() {}

    /** The advertiser wants to know whom it speaks to. */
    static void prepare(Context context) {
        receiver = Settings.Global.getString(context.getContentResolver(), "pps_oaid"); //: #read
    }
}
