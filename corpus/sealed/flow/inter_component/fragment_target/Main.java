package bench.flow.fragment_target;

import android.app.Activity;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        if (state == null) {
            getFragmentManager().beginTransaction().add(android.R.id.content, new CardFragment()).commit();
        }
    }
}
