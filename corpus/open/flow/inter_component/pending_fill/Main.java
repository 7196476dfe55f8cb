package bench.flow.pending_fill;

import android.app.Activity;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    private PendingIntent order;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent slip = new Intent(this, Slip.class);
        slip.putExtra("guest", "table 4"); //: @base_wins
        order = PendingIntent.getActivity(this, 0, slip, PendingIntent.FLAG_MUTABLE); //: @leak,base_wins
        order = PendingIntent.getActivity(this, 0, slip, PendingIntent.FLAG_IMMUTABLE); //: @immutable
        Button go = new Button(this);
        go.setText("Order");
        go.setOnClickListener(view -> order());
        setContentView(go);
    }

    private void order() {
        String guest = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            order.send(this, 0, new Intent().putExtra("guest", guest));
        } catch (PendingIntent.CanceledException gone) {
            setTitle("Kitchen closed");
        }
    }
}
