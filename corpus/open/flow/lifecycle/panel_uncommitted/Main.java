package bench.flow.panel_uncommitted;

import android.app.Activity;
import android.app.Fragment;
import android.app.FragmentTransaction;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Puts panels on a wall. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button add = new Button(this);
        add.setText("Add");
        add.setOnClickListener(view -> add());
        setContentView(add);
    }

    private void add() {
        Panel panel = new Panel();
        panel.owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        FragmentTransaction change = getFragmentManager().beginTransaction();
        change.add(panel, "panel");
        change.hide(panel); //: @hidden
        FragmentTransaction other = getFragmentManager().beginTransaction(); //: @other_first
        other.add(new Fragment(), "plain").commit(); //: @other_first
        change.commit(); //: @leak,hidden
        setTitle(change.isEmpty() ? "No panel" : "A panel");
    }
}
