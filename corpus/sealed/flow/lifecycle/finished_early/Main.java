package bench.flow.finished_early;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** The door: hands on to the hall at once. */
public final class Main extends Activity {
    private String visitor = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        visitor = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        startActivity(new Intent(this, HallPage.class));
        finish();
    }

    @Override
    protected void onResume() { //: @resumed
    protected void onStop() { //: @stopped
    protected void onDestroy() { //: @leak
        super.onResume(); //: @resumed
        super.onStop(); //: @stopped
        super.onDestroy(); //: @leak
        Log.i("door", "passed by " + visitor); //: #sink
    }
}
