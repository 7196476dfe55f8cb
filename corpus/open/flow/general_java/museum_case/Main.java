package bench.flow.museum_case;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

public final class Main extends Activity {
    private final List<String> pieces = new ArrayList<>();
    private final List<String> behindGlass = Collections.unmodifiableList(pieces);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Collections.addAll(pieces, "Vase", "Amphora");
        List<String> shown = behindGlass; //: @live_view,emptied
        List<String> shown = new ArrayList<>(behindGlass); //: @copied
        pieces.add(lender());
        pieces.clear(); //: @emptied
        Collections.addAll(pieces, "Coin", "Bust"); //: @emptied
        List<String> shown = new ArrayList<>(behindGlass); //: @copied_after
        setTitle("Room 3");
        for (String piece : shown) {
            Log.i("Museum", piece); //: #sink
        }
    }

    private String lender() {
        return Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
    }
}
