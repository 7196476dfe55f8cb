package bench.flow.nested_dolls;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.telephony.SmsManager;
import android.widget.Button;

public final class Main extends Activity {
    private static final int DOLLS = 4; //: @even,never_empty
    private static final int DOLLS = 3; //: @odd,turned_end

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.SEND_SMS}, 1);
        Button tell = new Button(this);
        tell.setText("Whisper");
        tell.setOnClickListener(view -> tell());
        setContentView(tell);
    }

    private void tell() {
        Doll smallest = new Doll(null); //: @even,odd
        Doll smallest = new Doll(null) { //: @never_empty
            @Override //: @never_empty
            String whisper(String near, String far) { //: @never_empty
                return "hush"; //: @never_empty
            } //: @never_empty
        }; //: @never_empty
        Doll smallest = new Doll(null) { //: @turned_end
            @Override //: @turned_end
            String whisper(String near, String far) { //: @turned_end
                return far; //: @turned_end
            } //: @turned_end
        }; //: @turned_end
        Doll biggest = Doll.nested(DOLLS, smallest);
        String child = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        String text = biggest.whisper(child, "good night");
        SmsManager.getDefault().sendTextMessage("10690000", null, text, null, null); //: #sink
    }
}
