package bench.consent.before_create;

import android.app.Application;
import android.content.Context;

public final class App extends Application {
    Id id;

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        id = new Id(); //: @attach
    }
}
