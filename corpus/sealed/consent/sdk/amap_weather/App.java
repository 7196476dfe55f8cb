package bench.consent.amap_weather;

import android.app.Application;

public final class App extends Application {
    private Locator locator;

    @Override
    public void onCreate() {
        super.onCreate();
        locator = new Locator(this);
        locator.privacy(true); //: @breach
        locator.start(); //: @breach
        locator.privacy(false); //: @switch_off
    }

    Locator locator() {
        return locator;
    }
}
