package bench.consent.typed_helper;

import android.content.Context;
import android.content.SharedPreferences;

/** Values of any simple type, in files by name. */
final class Kept {
    private final SharedPreferences file;

    Kept(Context context, String name) {
        file = context.getApplicationContext().getSharedPreferences(name, Context.MODE_PRIVATE);
    }

    Object get(String key, Object otherwise) {
        String type = otherwise.getClass().getSimpleName();
        switch (type) {
            case "String":
                return file.getString(key, (String) otherwise);
            case "Integer":
                return file.getInt(key, (Integer) otherwise);
            case "Boolean":
                return file.getBoolean(key, (Boolean) otherwise);
            case "Long":
                return file.getLong(key, (Long) otherwise);
            default:
                return null;
        }
    }

    void put(String key, Object value) {
        SharedPreferences.Editor editor = file.edit();
        if (value instanceof Boolean) {
            editor.putBoolean(key, (Boolean) value);
        } else if (value instanceof Integer) {
            editor.putInt(key, (Integer) value);
        } else {
            editor.putString(key, String.valueOf(value));
        }
        editor.apply();
    }
}
