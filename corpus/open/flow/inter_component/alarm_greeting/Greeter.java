package bench.flow.alarm_greeting;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.telephony.SmsManager;

public final class Greeter extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        String text = intent.getStringExtra("title"); //: @leak,kept_first
        String text = intent.getStringExtra("greeting"); //: @clean
        SmsManager messages = SmsManager.getDefault();
        messages.sendMultipartTextMessage( //: #sink
                "10086", null, messages.divideMessage(text + "！"), null, null);
    }
}
