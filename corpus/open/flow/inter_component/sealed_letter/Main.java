package bench.flow.sealed_letter;

import android.app.Activity;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;

/** Rings when the eggs are done. */
public final class Main extends Activity {
    private static final int FIXED = PendingIntent.FLAG_IMMUTABLE;
    private PendingIntent plain;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        plain = PendingIntent.getBroadcast(this, 0, letter("nobody"), FIXED);
        Button ring = new Button(this);
        ring.setText("Ring");
        ring.setOnClickListener(view -> ring());
        setContentView(ring);
    }

    private Intent letter(String who) {
        return new Intent(this, Bell.class).putExtra("who", who);
    }

    private void ring() {
        Intent letter = letter(Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        PendingIntent bell = PendingIntent.getBroadcast(this, 0, letter, FIXED | PendingIntent.FLAG_UPDATE_CURRENT); //: @leak
        PendingIntent bell = PendingIntent.getBroadcast(this, 0, letter, FIXED); //: @clean
        PendingIntent bell = PendingIntent.getBroadcast(this, 1, letter, FIXED); //: @other_code
        try {
            bell.send();
        } catch (PendingIntent.CanceledException gone) {
            Log.w("Timer", "nobody to ring, " + plain.getCreatorPackage());
        }
    }
}
