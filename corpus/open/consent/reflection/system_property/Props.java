package bench.consent.system_property;

import android.annotation.SuppressLint;

/** System properties, which the public API does not give. */
final class Props {
    private Props() {}

    @SuppressLint("PrivateApi")
    static String get(String key, String otherwise) {
        try {
            Class<?> type = Class.forName("android.os.SystemProperties");
            Object value = type.getMethod("get", String.class, String.class).invoke(null, key, otherwise); //: #read
            return (String) value;
        } catch (ReflectiveOperationException hidden) {
            return otherwise;
        }
    }
}
