package bench.flow.thrown_by_vm;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> say(error.getMessage())); //: @uncaught
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        int[] sizes = new int[4];
        Object box = Integer.valueOf(7);
        try {
            sizes[sizes.length] = 1; //: @leak
            sizes[sizes.length - 1] = 1; //: @clean
            String text = (String) box; //: @cast
            setTitle(text); //: @cast
            setTitle("n" + Integer.parseInt("17")); //: @no_throw
            sizes[0] = 2; //: @uncaught,finally_word
        } catch (ArrayIndexOutOfBoundsException | ClassCastException | NumberFormatException error) {
            say(id);
        }
        if (sizes[0] == 2) throw new IllegalStateException(id); //: @uncaught
        say(last(id)); //: @finally_word
    }

    private static String last(String word) {
        String found = "none";
        try {
            found = word.trim();
        } finally {
            found = "done";
        }
        return found;
    }

    private static void say(String word) {
        Log.e("Guards", word); //: #sink
    }
}
