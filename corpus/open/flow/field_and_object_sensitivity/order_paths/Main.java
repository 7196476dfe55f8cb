package bench.flow.order_paths;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.telephony.SmsManager;
import android.view.View;

public final class Main extends Activity {
    private final Order order = new Order();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        order.shop.place.text = "文三路 9 号";
    }

    public void tell(View button) {
        String[] needed = {Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.SEND_SMS};
        for (String permission : needed) {
            if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
                requestPermissions(needed, 1);
                return;
            }
        }
        LocationManager locations = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location here = locations.getLastKnownLocation(LocationManager.GPS_PROVIDER); //: #source
        if (here == null) return;
        order.customer.place.text = here.getLatitude() + "," + here.getLongitude();
        order.customer = new Order.Party(); //: @replaced
        String text = order.customer.place.text; //: @leak,replaced
        String text = order.shop.place.text; //: @clean
        SmsManager.getDefault().sendTextMessage("10690001", null, text, null, null); //: #sink
    }
}
