package bench.consent.sdk_swift_siblings;

import android.app.Application;
import com.swift.link.SwiftPush;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        SwiftPush.start(this, new SwiftPush.Options()); //: @breach
    }
}
