package bench.consent.super_hook;

import com.lintel.app.LintelApplication;

public final class App extends LintelApplication {
    @Override
    public void onCreate() {
        enabled = false; //: @set_first
        super.onCreate();
        enabled = false; //: @too_late
    }

    @Override //: @overridden
    protected boolean autoStart() { //: @overridden
        return false; //: @overridden
    } //: @overridden
}
