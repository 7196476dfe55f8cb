package bench.consent.custom_dialog;

import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView idiom;
    private String player;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        idiom = new TextView(this);
        setContentView(idiom);
        PolicyDialog dialog = new PolicyDialog(this, this::begin, this::guest);
        dialog.setCancelable(true); //: @on_cancel
        dialog.setCancelable(false); //: @on_dismiss,guarded
        dialog.setOnDismissListener(gone -> readPlayer()); //: @on_dismiss
        dialog.setOnCancelListener(gone -> begin()); //: @on_cancel
        dialog.show();
    }

    private void begin() {
        readPlayer();
        idiom.setText("一心一意");
    }

    private void guest() {
        idiom.setText("游客模式：一马当先");
    }

    private void readPlayer() {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            player = phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            player = "游客";
        }
    }

    String player() {
        return player;
    }
}
