package bench.flow.route_nodes;

import android.app.Activity;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.telephony.SubscriptionInfo;
import android.telephony.SubscriptionManager;
import android.view.View;
import android.widget.Button;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(
                new String[] {
                    "android.permission.READ_PHONE_STATE",
                    "android.permission.READ_PHONE_NUMBERS",
                    "android.permission.SEND_SMS"
                },
                1);
        Button share = new Button(this);
        share.setText("通知乘客");
        share.setOnClickListener(this::share);
        setContentView(share);
    }

    private void share(View button) {
        Stop route;
        try {
            Stop second = new Stop("武林广场", null);
            Stop mine = second.named(driver()); //: @leak,clean
            second.named(driver()); //: @discarded
            Stop mine = second; //: @discarded
            route = new Stop("火车东站", mine);
        } catch (SecurityException denied) {
            return;
        }
        Stop shown = route.next; //: @leak,discarded
        Stop shown = route; //: @clean
        SmsManager.getDefault().sendTextMessage("13800000000", null, shown.label, null, null); //: #sink
    }

    private String driver() {
        SubscriptionManager cards = getSystemService(SubscriptionManager.class);
        List<SubscriptionInfo> active = cards.getActiveSubscriptionInfoList();
        if (active == null || active.isEmpty()) {
            return "司机";
        }
        return active.get(0).getNumber(); //: #source
    }
}
