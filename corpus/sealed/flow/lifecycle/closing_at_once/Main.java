package bench.flow.closing_at_once;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Lets nobody in. */
public final class Main extends Activity {
    private String guest = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        finish(); //: @leak,no_pause
    }

    @Override
    protected void onStart() {
        super.onStart();
        finish(); //: @in_start,in_start_resume
    }

    @Override
    protected void onDestroy() { //: @leak
        super.onDestroy(); //: @leak
    protected void onPause() { //: @no_pause
        super.onPause(); //: @no_pause
    protected void onStop() { //: @in_start
        super.onStop(); //: @in_start
    protected void onResume() { //: @in_start_resume
        super.onResume(); //: @in_start_resume
        Log.d("Gate", "turned away " + guest); //: #sink
    }
}
