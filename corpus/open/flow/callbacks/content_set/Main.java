package bench.flow.content_set;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.ViewGroup.LayoutParams;
import android.widget.ImageView;
import android.widget.TextView;

/** Plays the call of a bird. */
public final class Main extends Activity {
    private String watcher = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        watcher = watcher(); //: @leak
        setContentView(new ImageView(this));
        watcher = watcher(); //: @late,added
        TextView name = new TextView(this);
        name.setText("Wren");
        addContentView(name, new LayoutParams(-2, -2)); //: @added
        setTitle(watcher.length() > 0 ? name.getText() : "Bird Call");
    }

    @Override
    public void onContentChanged() {
        super.onContentChanged();
        Log.i("Birds", "page of " + watcher); //: #sink
    }

    private String watcher() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
