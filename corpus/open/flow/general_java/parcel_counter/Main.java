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
        Log.i("Counter", stamp("card")); //: @falls_into #sink
    }

    @SuppressWarnings("fallthrough")
    private String stamp(String item) {
        String text = "unknown";
        switch (item) {
            case "letter":
                text = sender;
                break; //: @leak,other_case,falls_into
            case "card":
                text = "greetings";
                break; //: @leak,falls_through,other_case
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
