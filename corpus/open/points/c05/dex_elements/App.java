package bench.points.dex_elements;

import android.app.Application;
import android.content.Context;

public final class App extends Application {
    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        Fixer.apply(base);
    }
}
