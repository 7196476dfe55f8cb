package bench.flow.result_forward;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Zone extends Activity {
    private static final int PLATE = 1;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button zone = new Button(this);
        zone.setText("Zone A");
        zone.setOnClickListener(view -> next());
        setContentView(zone);
    }

    private void next() {
        Intent plate = new Intent(this, Plate.class);
        startActivity(plate.addFlags(Intent.FLAG_ACTIVITY_FORWARD_RESULT)); //: @forwarded
        startActivity(plate); //: @not_forwarded
        finish(); //: @forwarded,not_forwarded
        startActivityForResult(plate, PLATE); //: @handed_on
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request == PLATE) setResult(result, data);
        finish();
    }
}
