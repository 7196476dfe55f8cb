package bench.flow.answer_for_others;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView view = new TextView(this);
        view.setText("Allow contacts, then other apps may ask for the first number.");
        setContentView(view);
        requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
    }
}
