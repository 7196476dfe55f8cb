package bench.flow.last_word;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

/** Shows a reader's shelf, which bears a name. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView title = new TextView(this);
        title.setText("My shelf");
        setContentView(title);
        Log.d("Shelf", "opened " + shelfName()); //: #sink
    }

    @SuppressWarnings("finally")
    private CharSequence shelfName() {
        StringBuilder name = new StringBuilder("shelf-"); //: @emptied
        CharSequence name = "shelf"; //: @leak,clean
        try {
            String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
            name.append(id); //: @emptied
            name = id; //: @leak,clean
            return name;
        } finally {
            name = "none"; //: @leak
            return "none"; //: @clean
            name.setLength(0); //: @emptied
        }
    }
}
