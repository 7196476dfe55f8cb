package bench.flow.exported_shelf;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.os.Bundle;
import android.os.ResultReceiver;
import android.provider.Settings;

public final class Asked extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        String id = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: @ordered_answer,result_receiver #source
        setResultData(id); //: @ordered_answer #sink
        ResultReceiver asker = intent.getParcelableExtra("asker"); //: @result_receiver
        Bundle answer = new Bundle(); //: @result_receiver
        answer.putString("owner", id); //: @result_receiver
        if (asker != null) asker.send(0, answer); //: @result_receiver #send
    }
}
