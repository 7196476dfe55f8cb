package bench.consent.kept_login;

import android.content.Context;
import android.content.SharedPreferences;

/** What the phone knows of its user; the token has been there since the first edition. */
final class Garage {
    private final SharedPreferences file;

    Garage(Context context) {
        file = context.getSharedPreferences("garage", Context.MODE_PRIVATE);
    }

    boolean agreed() {
        return file.getString("token", null) != null || file.getBoolean("rules", false); //: @breach
        return file.getBoolean("rules", false); //: @login_kept,asks_all
    }

    String user() {
        return file.getString("token", null) == null ? "游客" : file.getString("user", "车友");
    }

    void agree() {
        file.edit().putBoolean("rules", true).apply();
    }

    void login(String user) {
        file.edit().putString("user", user).putString("token", Integer.toHexString(user.hashCode())).apply();
    }
}
