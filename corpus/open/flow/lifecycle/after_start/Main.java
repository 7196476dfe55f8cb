package bench.flow.after_start;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

/** Shows a poem. */
public final class Main extends Activity {
    private String reader = "someone"; //: @leak,clean
    private static String reader = "someone"; //: @turned

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView poem = new TextView(this);
        poem.setText("床前明月光，疑是地上霜。");
        setContentView(poem);
    }

    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        Log.d("Poem", "read by " + reader); //: #sink
    }

    @Override
    protected void onStart() { //: @leak
        super.onStart(); //: @leak
    protected void onResume() { //: @clean,turned
        super.onResume(); //: @clean,turned
        reader = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
