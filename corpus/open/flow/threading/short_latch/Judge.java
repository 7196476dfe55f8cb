package bench.flow.short_latch;

import android.content.Context;
import android.telephony.SmsManager;
import android.telephony.TelephonyManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

final class Judge extends Thread {
    private final Context context;
    private final CountDownLatch boats;

    Judge(Context context, CountDownLatch boats) {
        this.context = context;
        this.boats = boats;
    }

    @Override
    public void run() {
        TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
        String number = phone.getLine1Number(); //: #source
        try {
            boats.await(); //: @leak,one_short
            boats.await(10, TimeUnit.SECONDS); //: @given_up
            if (!boats.await(10, TimeUnit.SECONDS)) return; //: @given_up_checked
        } catch (InterruptedException end) {
            return;
        }
        SmsManager.getDefault().sendTextMessage("10690077", null, "judge " + number, null, null); //: #sink
    }
}
