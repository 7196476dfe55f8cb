package bench.flow.masked_in_vain;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import android.widget.Button;

/** Orders vegetables for the neighbours. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button order = new Button(this);
        order.setText("下单");
        order.setOnClickListener(view -> order());
        setContentView(order);
    }

    private void order() {
        TelephonyManager phone = (TelephonyManager) getSystemService(TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        if (number == null) return;
        String words = "白菜两斤，团员" + masked(number);
        SmsManager.getDefault().sendTextMessage("10690345", null, words, null, null); //: #sink
    }

    private static String masked(String number) {
        number.replaceAll(".", "*"); //: @dropped
        return number; //: @dropped
        return number.replace(".", "*"); //: @literal
        return (number.replaceAll("(?s).", "*") + "****").substring(0, 4); //: @masked
        return number.replaceAll("(\\d{3})\\d{4}(\\d{4})", "$1****$2"); //: @middle
    }
}
