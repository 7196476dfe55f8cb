package bench.flow.two_plugins.skin;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.function.Function;

public final class Skin implements Function<Context, String> {
    @Override
    public String apply(Context host) {
        TelephonyManager phone = (TelephonyManager) host.getSystemService(Context.TELEPHONY_SERVICE);
        return "radio:" + phone.getLine1Number(); //: #source
    }
}
