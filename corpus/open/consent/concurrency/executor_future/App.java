package bench.consent.executor_future;

import android.app.Application;

public final class App extends Application {
    private Registration registration;

    @Override
    public void onCreate() {
        super.onCreate();
        registration = new Registration(this);
    }

    Registration registration() {
        return registration;
    }
}
