package bench.flow.named_partner;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.location.Location;
import android.location.LocationManager;
import android.net.Uri;
import android.os.Bundle;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {Manifest.permission.ACCESS_FINE_LOCATION}, 2);
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            return;
        }
        LocationManager places = (LocationManager) getSystemService(LOCATION_SERVICE);
        Location at = places.getLastKnownLocation(LocationManager.PASSIVE_PROVIDER); //: #source
        if (at != null) tell(String.valueOf(at.getLatitude()));
    }

    private void tell(String latitude) {
        Intent intent = new Intent("bench.PLACE");
        intent.setPackage("com.example.partner"); //: @leak
        intent.setPackage(getPackageName()); //: @clean
        intent.setClass(this, Inbox.class); //: @own_class
        intent.putExtra("latitude", latitude); //: @leak,clean,own_class
        intent.setData(Uri.parse("place:" + latitude)); //: @by_data
        sendBroadcast(intent); //: #sink
    }
}
