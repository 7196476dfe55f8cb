package bench.consent.word_with_body;

import android.app.Application;
import android.content.SharedPreferences;
import android.provider.Settings;

public final class App extends Application {
    private String desk = "desk";

    @Override
    public void onCreate() {
        super.onCreate();
        if (answer().mayKnow()) {
            desk = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        }
    }

    Answer answer() {
        return Answer.valueOf(file().getString("answer", Answer.UNASKED.name()));
    }

    void answered(Answer answer) {
        file().edit().putString("answer", answer.name()).apply();
    }

    String desk() {
        return desk;
    }

    private SharedPreferences file() {
        return getSharedPreferences("desk", MODE_PRIVATE);
    }
}
