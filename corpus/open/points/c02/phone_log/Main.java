package bench.points.phone_log;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.EditText;
import android.widget.Toast;

/** Asks for a phone number to which a parcel code is sent. */
public final class Main extends Activity {
    private static final String TAG = "ParcelBox";
    private static final String HOTLINE = "400-820-0000";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.parcel);
    }

    /** Called by the layout's button. */
    public void onSend(View button) {
        EditText field = findViewById(R.id.phone);
        String phone = field.getText().toString().trim();
        if (!phone.matches("1\\d{10}")) {
            field.setError(getString(R.string.wrong_phone));
            return;
        }
        Log.d(TAG, "code requested for " + phone); //: @breach #log
        Log.d(TAG, "code requested for *******" + phone.substring(7)); //: @clean
        Log.d(TAG, "code requested, help at " + HOTLINE); //: @hotline
        Sender.queue(this, phone);
        Toast.makeText(this, R.string.sent, Toast.LENGTH_SHORT).show();
    }
}
