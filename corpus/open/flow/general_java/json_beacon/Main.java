package bench.flow.json_beacon;

import android.app.Activity;
import android.os.Bundle;
import android.widget.ProgressBar;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ProgressBar saved = new ProgressBar(this, null, android.R.attr.progressBarStyleHorizontal);
        saved.setProgress(35);
        setContentView(saved);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Started.plan(this);
    }
}
