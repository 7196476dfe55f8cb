package bench.consent.latch_gate;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.Context;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Prepares the list of senders in the background. */
final class Prefetch {
    private final Context context;
    private final CountDownLatch gate;
    private final ExecutorService pool = Executors.newSingleThreadExecutor();

    Prefetch(Context context, CountDownLatch gate) {
        this.context = context;
        this.gate = gate;
    }

    void start() {
        pool.execute(this::work);
    }

    void stop() {
        pool.shutdownNow();
    }

    private void work() {
        try {
            gate.await(30, TimeUnit.SECONDS); //: @breach
            if (!gate.await(30, TimeUnit.SECONDS)) return; //: @timed_checked
            gate.await(); //: @clean
        } catch (InterruptedException stopped) {
            return;
        }
        Account[] senders = AccountManager.get(context).getAccounts(); //: #accounts
        context.getSharedPreferences("senders", Context.MODE_PRIVATE).edit().putInt("count", senders.length).apply();
    }
}
