package bench.flow.parcel_counter;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    private String sender = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sender = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        setTitle("Next, please");
        Log.i("Counter", stamp("letter")); //: @leak,falls_through #sink
        Log.i("Counter", stamp("BB")); //: @other_case
    }

    @SuppressWarnings("fallthrough")
    private String stamp(String item) {
        String text = "unknown";
        switch (item) {
            case "letter":
                text = sender;
                break; //: @leak,other_case
            case "card":
                text = "greetings";
                break;
            case "Aa":
                text = "size A of " + sender;
                break;
            case "BB":
                text = "size B";
                break;
            default:
                break;
        }
        return text;
    }
}
