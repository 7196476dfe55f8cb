package bench.consent.class_start;

import android.app.Application;
import android.util.Log;

public final class WordApp extends Application {
    static WordApp self;

    @Override
    public void onCreate() {
        super.onCreate();
        self = this;
        boolean yes = getSharedPreferences("words", MODE_PRIVATE).getBoolean("yes", false);
        try {
            String name = getPackageName() + ".Device";
            Class.forName(name); //: @breach
            Class.forName(name, false, getClassLoader()); //: @not_begun
            if (yes) { //: @guarded
                Class.forName(name); //: @guarded
            } //: @guarded
            Log.i("words", name + " " + yes);
        } catch (ClassNotFoundException stripped) {
            Log.w("words", "no device module");
        }
    }
}
