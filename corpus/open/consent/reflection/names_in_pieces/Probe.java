package bench.consent.names_in_pieces;

import android.content.Context;
import android.util.Base64;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/** Calls one method of a system service by its name. */
final class Probe {
    private Probe() {}

    static String ask(Context context) {
        try {
            Object service = context.getSystemService("phone");
            Class<?> type = Class.forName("android.telephony." + "TelephonyManager");
            Method method = type.getMethod(name());
            return String.valueOf(method.invoke(service)); //: #read
        } catch (ReflectiveOperationException problem) {
            return "";
        }
    }

    private static String name() {
        String what = "Imei"; //: @breach,guarded
        String what = "SimState"; //: @harmless
        String what = new String(Base64.decode("SW1laQ==", Base64.DEFAULT), StandardCharsets.UTF_8); //: @base64
        return new StringBuilder("get").append(what).toString();
    }
}
