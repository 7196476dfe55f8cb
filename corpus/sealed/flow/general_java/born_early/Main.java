package bench.flow.born_early;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Registers a child. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button go = new Button(this);
        go.setText("Born");
        go.setOnClickListener(view -> go());
        setContentView(go);
    }

    private void go() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        new Child(id).tell();
    }
}
