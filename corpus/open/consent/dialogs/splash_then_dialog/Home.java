package bench.consent.splash_then_dialog;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.ListView;

public final class Home extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        Ad.prepare(this);
        if (!getSharedPreferences("hostel", MODE_PRIVATE).getBoolean("agreed", false)) {
            startActivity(new Intent(this, Agreement.class));
        }
    }
}
