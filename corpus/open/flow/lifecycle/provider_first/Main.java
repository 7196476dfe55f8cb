package bench.flow.provider_first;

import android.app.Activity;

public final class Main extends Activity {
    @Override
    protected void onResume() {
        super.onResume();
        setTitle(App.mark.length() > 5 ? "Ready" : "Not ready");
    }
}
