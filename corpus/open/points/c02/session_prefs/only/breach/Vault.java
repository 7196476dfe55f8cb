package bench.points.session_prefs;

import android.content.Context;

final class Vault {
    private final Context context;

    Vault(Context context) {
        this.context = context;
    }

    void keep(String name, String value) {
        context.getSharedPreferences("account", Context.MODE_PRIVATE).edit()
                .putString(name, value) //: #write
                .apply();
    }
}
