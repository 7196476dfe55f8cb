package bench.consent.sdk_cobalt_delay;

import android.app.Application;
import android.content.Context;
import com.cobalt.trace.Cobalt;

public final class App extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Cobalt.schedule(base, 15_000); //: @breach
        Cobalt.schedule(base, 15_000, () -> Answer.yes); //: @asked_later
    }
}
