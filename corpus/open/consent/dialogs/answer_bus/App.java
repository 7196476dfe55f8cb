package bench.consent.answer_bus;

import android.app.Application;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Bus.one().post(new Answer.Agreed()); //: @sticky
        Bus.one().join(new Stops(this));
    }
}
