package bench.flow.fall_through;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        setTitle("Diary " + id.length());
        StringBuilder day = new StringBuilder("fern: ");
        write(day, "rain", id);
        Log.i("plants", day.toString()); //: #sink
    }

    private static void write(StringBuilder day, String weather, String garden) {
        switch (weather) {
            case "rain":
                day.append("no water today ");
                break; //: @breaks
            case "dry":
                day.append("watered in ").append(garden);
                if (garden.isEmpty()) { //: @leak,breaks
                    break; //: @leak,breaks
                } //: @leak,breaks
                day.append('.'); //: @leak,breaks
                break; //: @leak,breaks
            default:
                day.setLength(0);
                day.append("nothing to note");
        }
    }
}
