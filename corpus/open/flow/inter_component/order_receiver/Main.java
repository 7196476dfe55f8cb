package bench.flow.order_receiver;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.IntentFilter;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;
import android.widget.Button;

public final class Main extends Activity {
    private static final String TAKEN = "bench.flow.order_receiver.TAKEN";
    private static final String CALLED = "bench.flow.order_receiver.CALLED";

    private final BroadcastReceiver board = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("Queue", intent.getAction() + " " + intent.getStringExtra("who")); //: #sink
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        registerReceiver(board, new IntentFilter(TAKEN)); //: @leak,clean
        registerReceiver(board, new IntentFilter(CALLED)); //: @other_action
        Button take = new Button(this);
        take.setText("取号");
        take.setOnClickListener(view -> take(view));
        setContentView(take);
    }

    private void take(View button) {
        button.setEnabled(false);
        Intent taken = new Intent(TAKEN).setPackage(getPackageName());
        taken.putExtra("who", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
        unregisterReceiver(board); //: @clean
        sendBroadcast(taken);
    }
}
