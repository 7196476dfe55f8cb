package bench.points.asked_at_launch;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;

public final class App extends Application implements Application.ActivityLifecycleCallbacks {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(this);
    }

    @Override
    public void onActivityCreated(Activity activity, Bundle state) {
        activity.requestPermissions(new String[] {"android.permission.ACCESS_COARSE_LOCATION", "android.permission.READ_CONTACTS"}, 9); //: @in_application #ask
        activity.setTitle("本地生活圈");
    }

    @Override
    public void onActivityStarted(Activity activity) {
    }

    @Override
    public void onActivityResumed(Activity activity) {
    }

    @Override
    public void onActivityPaused(Activity activity) {
    }

    @Override
    public void onActivityStopped(Activity activity) {
    }

    @Override
    public void onActivitySaveInstanceState(Activity activity, Bundle state) {
    }

    @Override
    public void onActivityDestroyed(Activity activity) {
    }
}
