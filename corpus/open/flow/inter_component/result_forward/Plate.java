package bench.flow.result_forward;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Plate extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button mine = new Button(this);
        mine.setText("My car");
        mine.setOnClickListener(view -> done());
        setContentView(mine);
    }

    private void done() {
        String plate = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        setResult(RESULT_OK, new Intent().putExtra("plate", plate));
        finish();
    }
}
