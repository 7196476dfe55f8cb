package bench.consent.meta_init;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("stats", MODE_PRIVATE).getBoolean("agreed", false); //: @stored_answer
        boolean agreed = true; //: @said_yes
        boolean agreed = false; //: @grant_later
        Stats.init(this, agreed);
    }
}
