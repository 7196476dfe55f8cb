package bench.consent.time_of_answer;

import android.app.Application;
import android.provider.Settings;

public final class App extends Application {
    static final String FILE = "book";
    private String book = "local";

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences(FILE, MODE_PRIVATE).getLong("answered", 0L) > 0L) {
            book = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        }
    }

    String book() {
        return book;
    }
}
