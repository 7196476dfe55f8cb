package bench.consent.user_files;

import android.content.Context;
import android.content.SharedPreferences;
import java.util.Map;

/** One file of preferences a user. */
final class Users {
    private final Context context;

    Users(Context context) {
        this.context = context;
    }

    String last() {
        return context.getSharedPreferences("users", Context.MODE_PRIVATE).getString("last", "nobody");
    }

    void change(String user) {
        context.getSharedPreferences("users", Context.MODE_PRIVATE).edit().putString("last", user).apply();
    }

    SharedPreferences of(String user) {
        SharedPreferences own = context.getSharedPreferences("user_" + user, Context.MODE_PRIVATE);
        if (own.getAll().isEmpty()) {
            SharedPreferences.Editor editor = own.edit().putInt("grade", 7);
            for (Map.Entry<String, ?> entry : defaults().getAll().entrySet()) {
                editor.putBoolean(entry.getKey(), (Boolean) entry.getValue());
            }
            editor.commit();
        }
        return own;
    }

    SharedPreferences defaults() {
        return context.getSharedPreferences("defaults", Context.MODE_PRIVATE);
    }
}
