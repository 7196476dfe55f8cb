package bench.flow.pipe_device;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button ask = new Button(this);
        ask.setText("短信查询话费");
        ask.setOnClickListener(
                view ->
                        requestPermissions(
                                new String[] {
                                    "android.permission.READ_PHONE_STATE",
                                    "android.permission.SEND_SMS"
                                },
                                1));
        setContentView(ask);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length == 2 && results[0] + results[1] == 0) {
            ask();
        }
    }

    private void ask() {
        if (Laboratory.hasHardware()) { //: @by_hardware
            return; //: @by_hardware
        } //: @by_hardware
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        String subscriber = phone.getSubscriberId(); //: #source
        String text = Laboratory.hasFiles() ? "CXHF" : "CXHF#" + subscriber; //: @leak
        String text = Laboratory.hasFiles() ? "CXHF#" + subscriber : "CXHF"; //: @clean
        String text = "CXHF#" + subscriber; //: @by_hardware
        SmsManager.getDefault().sendTextMessage("10001", null, text, null, null); //: #sink
    }
}
