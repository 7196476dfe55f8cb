package bench.consent.monitor_wait;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.first);
    }

    public void answered(View button) {
        ((ManualApp) getApplication()).answer.give(button.getId() == R.id.yes);
        findViewById(R.id.question).setVisibility(View.GONE);
    }
}
