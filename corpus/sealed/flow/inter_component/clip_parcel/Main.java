package bench.flow.clip_parcel;

import android.app.Activity;
import android.content.ClipData;
import android.content.Intent;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1);
        Button order = new Button(this);
        order.setText("预约上门回收");
        order.setOnClickListener(view -> order());
        setContentView(order);
    }

    private void order() {
        if (checkSelfPermission("android.permission.READ_PHONE_STATE") != 0) {
            return;
        }
        String number = getSystemService(TelephonyManager.class).getLine1Number(); //: #source
        Intent page = new Intent(this, OrderPage.class);
        page.setClipData(ClipData.newPlainText("回收单", number));
        startActivity(page);
    }
}
