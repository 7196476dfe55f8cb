package bench.consent.static_flag;

import android.app.Application;
import android.os.Build;

public final class Game extends Application {
    private String player = "guest";

    @Override
    public void onCreate() {
        super.onCreate();
        if (Consent.GIVEN) {
            identify();
        }
        if (Consent.DEBUG) {
            identify(); //: @debug_only
        }
    }

    void identify() {
        try {
            player = Build.getSerial(); //: #read
        } catch (SecurityException denied) {
            player = "guest";
        }
    }

    String player() {
        return player;
    }
}
