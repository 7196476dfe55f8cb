package bench.consent.basic_mode;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Coupons extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String buyer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        TextView coupon = new TextView(this);
        coupon.setText("满二十减三，券号 " + buyer.hashCode());
        setContentView(coupon);
    }
}
