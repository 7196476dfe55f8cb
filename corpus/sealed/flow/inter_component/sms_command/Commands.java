package bench.flow.sms_command;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.provider.Telephony;
import android.telephony.SmsMessage;

public final class Commands extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        for (SmsMessage message : Telephony.Sms.Intents.getMessagesFromIntent(intent)) {
            if (!message.getMessageBody().startsWith("#where")) {
                continue;
            }
            abortBroadcast();
            Intent answer = new Intent(context, Answers.class);
            answer.setAction(Answers.WHERE); //: @leak,clean
            answer.setAction(Answers.RING); //: @no_case
            context.startService(answer);
        }
    }
}
