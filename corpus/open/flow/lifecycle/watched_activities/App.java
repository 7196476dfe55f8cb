package bench.flow.watched_activities;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import android.util.Log;

public final class App extends Application implements Application.ActivityLifecycleCallbacks {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(this);
    }

    private static void tell(Activity activity) {
        if (activity instanceof Main) {
            Log.d("Reading", ((Main) activity).note); //: #sink
        }
    }

    @Override
    public void onActivityCreated(Activity activity, Bundle state) {
        tell(activity); //: @clean
    }

    @Override
    public void onActivityStarted(Activity activity) {}

    @Override
    public void onActivityResumed(Activity activity) {}

    @Override
    public void onActivityPaused(Activity activity) {
        tell(activity); //: @leak
    }

    @Override
    public void onActivityStopped(Activity activity) {}

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle state) {}

    @Override
    public void onActivityDestroyed(Activity activity) {}
}
