package bench.consent.instrument_swap;

import android.app.Activity;
import android.app.Instrumentation;
import android.os.Bundle;
import android.provider.Settings;

/** Counts the pages that are opened, by editor. */
final class Watch extends Instrumentation {
    private final Instrumentation base;
    private final App app;
    private String editor = "";
    private int pages;

    Watch(Instrumentation base, App app) {
        this.base = base;
        this.app = app;
    }

    @Override
    public void callActivityOnCreate(Activity activity, Bundle state) {
        pages++;
        if (!app.agreed()) { //: @guarded
            base.callActivityOnCreate(activity, state); //: @guarded
            return; //: @guarded
        } //: @guarded
        editor = Settings.Secure.getString(app.getContentResolver(), "android_id"); //: #read
        base.callActivityOnCreate(activity, state);
    }

    String count() {
        return editor + pages;
    }
}
