package bench.flow.result_forward;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private static final int PARK = 7;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button park = new Button(this);
        park.setText("Park");
        park.setOnClickListener(view -> startActivityForResult(new Intent(this, Zone.class), PARK));
        setContentView(park);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request != PARK || result != RESULT_OK || data == null) return;
        Log.i("Parking", "car of " + data.getStringExtra("plate")); //: #sink
    }
}
