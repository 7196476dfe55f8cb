package bench.flow.default_greeting;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Button greet = new Button(this);
        greet.setText("写贺卡");
        greet.setOnClickListener(view -> greet(greet));
        setContentView(greet);
    }

    private void greet(Button greet) {
        if (checkSelfPermission("android.permission.READ_PHONE_STATE") != 0) {
            return;
        }
        Card own = new Own();
        Card shop = () -> "客官";
        greet.setText(own.line());
        Card sent = own; //: @leak,closer_one
        Card sent = shop; //: @shop_card
        Log.i("card", sent.line()); //: #sink
        greet.setContentDescription(shop.line());
    }

    /** The user's own card. */
    private final class Own implements Warm {
        @Override
        public String who() {
            return getSystemService(TelephonyManager.class).getImei(); //: #source
        }
    }
}
