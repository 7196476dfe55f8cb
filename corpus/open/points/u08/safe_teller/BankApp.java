package bench.points.safe_teller;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;

public final class BankApp extends Application {
    private static final long PAUSE = 120_000;
    private final Handler clock = new Handler(Looper.getMainLooper());
    private int open;

    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(new Pages());
    }

    boolean agreed() {
        return getSharedPreferences("bank", MODE_PRIVATE).getBoolean("privacy_v3", false);
    }

    private void look() {
        Scanner scanner = new Scanner(this);
        scanner.risky(); //: @breach
        scanner.outdated(); //: @own_version
        clock.postDelayed(this::look, PAUSE);
    }

    /** Counts the pages that are open. */
    private final class Pages implements ActivityLifecycleCallbacks {
        @Override
        public void onActivityStarted(Activity activity) {
            open++;
            clock.removeCallbacksAndMessages(null);
        }

        @Override
        public void onActivityStopped(Activity activity) {
            if (--open == 0 && agreed()) {
                clock.postDelayed(BankApp.this::look, PAUSE); //: @breach,own_version
            }
        }

        @Override
        public void onActivityCreated(Activity activity, Bundle state) {}

        @Override
        public void onActivityResumed(Activity activity) {}

        @Override
        public void onActivityPaused(Activity activity) {}

        @Override
        public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

        @Override
        public void onActivityDestroyed(Activity activity) {}
    }
}
