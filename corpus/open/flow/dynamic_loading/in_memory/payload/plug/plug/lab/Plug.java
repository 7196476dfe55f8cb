package plug.lab;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

public class Plug {
    private int letters;

    public void show(String word) {
        Log.i("Plug", "shows " + word); //: #sink
    }

    public void count(String word) {
        letters += word.length();
    }

    public String read(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
    }

    public String name() {
        return "plug " + letters;
    }
}
