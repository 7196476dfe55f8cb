package bench.consent.set_of_answers;

import android.app.Application;
import android.provider.Settings;

public final class App extends Application {
    private String player = "guest";

    @Override
    public void onCreate() {
        super.onCreate();
        if (new Answers(this).has("privacy")) {
            player = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        }
    }

    String player() {
        return player;
    }
}
