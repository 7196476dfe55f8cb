package bench.flow.ordered_round;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;

public final class Main extends Activity {
    private final BroadcastReceiver last = new BroadcastReceiver() {
        @Override
        public void onReceive(Context context, Intent intent) {
            Log.i("Drill", "warden " + getResultData()); //: #sink
        }
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button drill = new Button(this);
        drill.setText("Start the drill");
        drill.setOnClickListener(view -> drill());
        setContentView(drill);
    }

    private void drill() {
        Intent who = new Intent("bench.drill.WHO").setPackage(getPackageName());
        sendOrderedBroadcast(who, null, last, null, RESULT_OK, "nobody", null);
    }
}
