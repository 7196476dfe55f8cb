package bench.points.town_forum;

import android.app.Activity;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state == null) {
            getFragmentManager().beginTransaction().replace(android.R.id.content, new ThreadFragment()).commit();
        }
    }
}
