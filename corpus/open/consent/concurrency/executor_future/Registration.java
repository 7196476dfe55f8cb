package bench.consent.executor_future;

import android.content.Context;
import android.telephony.TelephonyManager;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Fills in the phone number when the user books a ride. */
final class Registration {
    private final ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
    private final Callable<String> call;
    private Future<String> number;

    Registration(Context context) {
        call = () -> read(context);
        number = pool.submit(call); //: @breach
        number = pool.schedule(call, 3, TimeUnit.SECONDS); //: @scheduled
        number = new FutureTask<>(call); //: @lazy
    }

    void begin() {
        pool.execute((FutureTask<String>) number); //: @lazy
        number = pool.submit(call); //: @after_agree
    }

    String number() throws InterruptedException {
        try {
            return number == null ? "" : number.get();
        } catch (ExecutionException refused) {
            return "";
        }
    }

    private static String read(Context context) {
        TelephonyManager phone = context.getSystemService(TelephonyManager.class);
        return phone.getLine1Number(); //: #read
    }
}
