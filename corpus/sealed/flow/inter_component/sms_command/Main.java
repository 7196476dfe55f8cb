package bench.flow.sms_command;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView help = new TextView(this);
        help.setText("Send #where to this phone to find it.");
        setContentView(help);
        requestPermissions(
                new String[] {
                    "android.permission.RECEIVE_SMS",
                    "android.permission.SEND_SMS",
                    "android.permission.ACCESS_FINE_LOCATION"
                },
                1);
    }
}
