package bench.consent.desk_folders;

import android.app.Application;

public final class App extends Application {
    private ConsentDb consent;

    @Override
    public void onCreate() {
        super.onCreate();
        consent = new ConsentDb(this);
        if (consent.agreed()) {
            Shelf.arrange(this);
        }
    }

    ConsentDb consent() {
        return consent;
    }
}
