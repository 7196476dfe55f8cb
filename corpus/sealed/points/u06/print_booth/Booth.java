package bench.points.print_booth;

import android.app.Activity;
import android.app.Application;
import android.os.Bundle;
import com.willow.reach.Reach;

public final class Booth extends Application implements Application.ActivityLifecycleCallbacks {
    @Override
    public void onCreate() {
        super.onCreate();
        registerActivityLifecycleCallbacks(this);
    }

    boolean agreed() {
        return getSharedPreferences("booth", MODE_PRIVATE).getInt("terms", 0) == 2;
    }

    @Override
    public void onActivityStarted(Activity activity) {
        if (agreed()) {
            Reach.listen(this);
        }
    }

    @Override
    public void onActivityStopped(Activity activity) {
        Reach.rest(this); //: @while_open
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
