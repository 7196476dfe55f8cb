package bench.flow.letter_uri;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.util.Log;

/** One hall and what hangs there. */
public final class Room extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Uri address = getIntent().getData();
        if (address == null) {
            finish();
            return;
        }
        String word = address.getQueryParameter("guest"); //: @leak
        String word = address.getQueryParameter("hall"); //: @clean
        String word = address.buildUpon().fragment(null).build().toString(); //: @whole
        Log.d("Room", "opened " + word); //: #sink
    }
}
