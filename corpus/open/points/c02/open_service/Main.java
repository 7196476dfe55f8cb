package bench.points.open_service;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.Button;

/** A walker's companion: a tap tells a relative by SMS where the walker is. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button tell = new Button(this);
        tell.setText("告诉家人我在哪里");
        tell.setOnClickListener(view -> tell());
        setContentView(tell);
    }

    private void tell() {
        String[] wanted = {Manifest.permission.ACCESS_FINE_LOCATION, Manifest.permission.SEND_SMS};
        for (String permission : wanted) {
            if (checkSelfPermission(permission) != PackageManager.PERMISSION_GRANTED) {
                requestPermissions(new String[] {permission}, 1);
                return;
            }
        }
        startService(new Intent(this, Whereabouts.class).putExtra("to", "10086000000"));
    }
}
