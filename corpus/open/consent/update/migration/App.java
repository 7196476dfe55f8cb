package bench.consent.migration;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;

public final class App extends Application {
    private static final int VERSION = 12;
    private String garden = "local";

    @Override
    public void onCreate() {
        super.onCreate();
        migrate();
        if (agreed()) {
            identify();
        }
    }

    /** Brings the settings of an older release up to this one's. */
    private void migrate() {
        SharedPreferences store = store();
        int last = store.getInt("version", 0);
        if (last == VERSION) {
            return;
        }
        SharedPreferences.Editor change = store.edit().putInt("version", VERSION);
        change.putBoolean("agreed", true); //: @breach
        if (store.getBoolean("tos", false)) { //: @carried_over
            change.putBoolean("agreed", true).remove("tos"); //: @carried_over
        } //: @carried_over
        change.remove("agreed"); //: @reset
        change.commit();
    }

    SharedPreferences store() {
        return getSharedPreferences("garden", MODE_PRIVATE);
    }

    boolean agreed() {
        return store().getBoolean("agreed", false);
    }

    void identify() {
        garden = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String garden() {
        return garden;
    }
}
