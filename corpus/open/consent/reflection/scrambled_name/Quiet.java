package bench.consent.scrambled_name;

import android.content.Context;
import java.lang.reflect.Method;

/** Calls by names that stand nowhere as such. */
final class Quiet {
    private Quiet() {}

    static String number(Context context) {
        try {
            Object phone = Context.class.getMethod("getSystemService", String.class).invoke(context, "phone");
            for (Method method : phone.getClass().getMethods()) {
                if (method.getName().equals(name()) && method.getParameterTypes().length == 0) {
                    return (String) String.valueOf(method.invoke(phone)); //: #call
                }
            }
            return "";
        } catch (ReflectiveOperationException problem) {
            return "";
        }
    }

    private static String name() {
        int[] moved = {103, 102, 118, 86, 121, 103, 121, 106, 122, 114, 108, 112, 126, 86, 114}; //: @breach,guarded
        int[] moved = {103, 102, 118, 83, 108, 116, 116, 108, 92, 130, 122, 112}; //: @harmless
        int[] moved = {}; //: @reversed
        char[] name = new char[moved.length];
        for (int i = 0; i < moved.length; i++) {
            name[i] = (char) (moved[i] - i);
        }
        return new StringBuilder("dIrebircsbuSteg").reverse().toString(); //: @reversed
        return String.valueOf(name); //: @breach,harmless,guarded
    }
}
