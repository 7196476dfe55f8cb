package bench.consent.dex_scan;

import android.content.Context;
import dalvik.system.DexFile;
import java.io.IOException;
import java.util.Enumeration;

/** Finds the parts of the app by the names of their classes. */
public final class Routes {
    private static final String BASE = "bench.consent.dex_scan.";

    private Routes() {}

    @SuppressWarnings("deprecation")
    static void load(Context context, String prefix) {
        try {
            DexFile code = new DexFile(context.getPackageCodePath());
            for (Enumeration<String> names = code.entries(); names.hasMoreElements(); ) {
                String name = names.nextElement();
                if (name.startsWith(BASE + prefix)) {
                    Object made = Class.forName(name).getDeclaredConstructor().newInstance();
                    ((Route) made).load(context);
                }
            }
        } catch (IOException | ReflectiveOperationException problem) {
            throw new IllegalStateException(prefix, problem);
        }
    }

    public static boolean agreed(Context context) {
        return context.getSharedPreferences("guide", Context.MODE_PRIVATE).getBoolean("agreed", false);
    }
}
