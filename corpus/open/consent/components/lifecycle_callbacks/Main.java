package bench.consent.lifecycle_callbacks;

import android.app.Activity;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
    }
}
