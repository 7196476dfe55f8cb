package bench.flow.sealed_letter;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.util.Log;

public final class Bell extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent letter) {
        Log.i("Bell", "rings for " + letter.getStringExtra("who")); //: #sink
    }
}
