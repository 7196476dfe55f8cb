package bench.points.network_receiver;

import android.app.Activity;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private final Wake wake = new Wake();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button fetch = new Button(this);
        fetch.setText("Fetch today's puzzle");
        fetch.setOnClickListener(view -> startService(new Intent(this, Refresh.class)));
        setContentView(fetch);
    }

    @Override //: @while_open
    protected void onStart() { //: @while_open
        super.onStart(); //: @while_open
        registerReceiver(wake, new IntentFilter("android.net.conn.CONNECTIVITY_CHANGE")); //: @while_open
    } //: @while_open

    @Override //: @while_open
    protected void onStop() { //: @while_open
        unregisterReceiver(wake); //: @while_open
        super.onStop(); //: @while_open
    } //: @while_open
}
