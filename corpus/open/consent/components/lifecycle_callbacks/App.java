package bench.consent.lifecycle_callbacks;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(new Wallets(this)); //: @breach,other_screen
        if (mayStart()) { //: @registered_later
            registerActivityLifecycleCallbacks(new Wallets(this)); //: @registered_later
        } //: @registered_later
    }

    void agreed() {
        registerActivityLifecycleCallbacks(new Wallets(this)); //: @registered_later
        getSharedPreferences("stall", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
    }

    boolean mayStart() {
        return getSharedPreferences("stall", MODE_PRIVATE).getBoolean("agreed", false);
    }
}
