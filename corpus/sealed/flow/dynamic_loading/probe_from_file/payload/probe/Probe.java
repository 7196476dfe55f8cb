package bench.flow.probe_from_file.probe;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.function.Function;

public final class Probe implements Function<Context, String> {
    @Override
    public String apply(Context context) {
        return context.getSystemService(TelephonyManager.class).getLine1Number(); //: #source
    }
}
