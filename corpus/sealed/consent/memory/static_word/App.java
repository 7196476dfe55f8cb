package bench.consent.static_word;

import android.app.Activity;
import android.app.Application;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;

public final class App extends Application implements Application.ActivityLifecycleCallbacks {
    private String shared = "";

    @Override
    public void onCreate() {
        super.onCreate();
        Rules.load(this); //: @late_load
        registerActivityLifecycleCallbacks(this);
    }

    @Override
    public void onActivityResumed(Activity screen) {
        if (Rules.agreed()) {
            ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #clip
            shared = clip == null ? "" : clip.getItemAt(0).coerceToText(this).toString();
        }
    }

    String shared() {
        return shared.startsWith("调音口令") ? shared : "";
    }

    @Override
    public void onActivityCreated(Activity screen, Bundle state) {
        screen.setTitle(R.string.app_name);
    }

    @Override
    public void onActivityStarted(Activity screen) {
    }

    @Override
    public void onActivityPaused(Activity screen) {
    }

    @Override
    public void onActivityStopped(Activity screen) {
    }

    @Override
    public void onActivitySaveInstanceState(Activity screen, Bundle state) {
    }

    @Override
    public void onActivityDestroyed(Activity screen) {
    }
}
