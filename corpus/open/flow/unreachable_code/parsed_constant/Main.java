package bench.flow.parsed_constant;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Scales a recipe for more guests. */
public final class Main extends Activity {
    private static final String[] SALT = {"12 g", "12"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        int grams = 0;
        try {
            grams = 3 * Integer.parseInt(SALT[0]); //: @leak,other_error
            grams = 3 * Integer.parseInt(SALT[1]); //: @clean
        } catch (NumberFormatException wrong) { //: @leak,clean
            report(wrong); //: @leak,clean
        } catch (ArithmeticException wrong) { //: @other_error
            report(wrong); //: @other_error
        } catch (IllegalArgumentException wrong) { //: @other_error
            grams = 1; //: @other_error
        }
        setTitle("Salt: " + grams + " g");
    }

    private void report(RuntimeException wrong) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Log.w("Recipe", "wrong amount on " + id, wrong); //: #sink
    }
}
