package bench.flow.own_action;

import android.app.Activity;
import android.widget.TextView;

public final class Shelf extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        TextView owner = new TextView(this);
        owner.setText(getIntent().getStringExtra("by"));
        setContentView(owner);
    }
}
