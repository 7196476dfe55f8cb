package bench.flow.ordered_round;

import android.app.Activity;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Second extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        setResultCode(Activity.RESULT_FIRST_USER);
        setResultData("floor two"); //: @overwritten,earlier_word,aborted
    }
}
