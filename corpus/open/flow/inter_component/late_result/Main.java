package bench.flow.late_result;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private static final int PICK = 8;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button pick = new Button(this);
        pick.setText("Pick a colour");
        pick.setOnClickListener(view -> startActivityForResult(new Intent(this, Picker.class), PICK));
        setContentView(pick);
    }

    @Override
    protected void onActivityResult(int request, int result, Intent data) {
        super.onActivityResult(request, result, data);
        if (request == PICK && data != null) {
            Log.i("Colours", "picked by " + data.getStringExtra("by")); //: #sink
        }
    }
}
