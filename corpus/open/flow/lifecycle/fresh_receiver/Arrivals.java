package bench.flow.fresh_receiver;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Telephony;
import android.telephony.SmsMessage;
import android.util.Log;

public final class Arrivals extends BroadcastReceiver {
    private static String last = "none"; //: @leak
    private String last = "none"; //: @clean

    @Override
    public void onReceive(Context context, Intent intent) {
        if (!Telephony.Sms.Intents.SMS_RECEIVED_ACTION.equals(intent.getAction())) return;
        Log.d("Memo", "before this: " + last); //: #sink
        for (SmsMessage message : Telephony.Sms.Intents.getMessagesFromIntent(intent)) { //: #source
            last = message.getMessageBody();
        }
    }
}
