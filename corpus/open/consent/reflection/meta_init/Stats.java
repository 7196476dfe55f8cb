package bench.consent.meta_init;

import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;

/** Calls the counting SDK that the manifest names, if it is in the package. */
final class Stats {
    private Stats() {}

    static void init(Context context, boolean agreed) {
        call(context, "init", new Class<?>[] {Context.class, boolean.class}, context, agreed);
    }

    static void grant(Context context) {
        call(context, "grant", new Class<?>[0]);
    }

    private static void call(Context context, String method, Class<?>[] types, Object... values) {
        try {
            PackageManager packages = context.getPackageManager();
            ApplicationInfo info = packages.getApplicationInfo(context.getPackageName(), PackageManager.GET_META_DATA);
            Class<?> entry = Class.forName(info.metaData.getString("stats.entry"));
            entry.getMethod(method, types).invoke(null, values);
        } catch (PackageManager.NameNotFoundException | ReflectiveOperationException absent) {
            context.getSharedPreferences("stats", Context.MODE_PRIVATE).edit().putBoolean("absent", true).apply();
        }
    }
}
