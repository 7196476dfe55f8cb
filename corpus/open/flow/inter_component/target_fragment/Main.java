package bench.flow.target_fragment;

import android.app.Activity;
import android.os.Bundle;

@SuppressWarnings("deprecation")
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (state != null) return;
        getFragmentManager().beginTransaction().add(android.R.id.content, new Board()).commit();
    }
}
