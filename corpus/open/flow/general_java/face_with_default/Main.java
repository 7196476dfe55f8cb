package bench.flow.face_with_default;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;

/** Rings the hour. */
public final class Main extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        Church church = new Church();
        setTitle("Strokes: " + church.strokes(15));
        Log.d("Tower", ring(church)); //: #sink
    }

    private String ring(Tower tower) {
        return tower.sign(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
    }
}
