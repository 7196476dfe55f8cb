package bench.consent.names_in_pieces;

import android.app.Application;

public final class App extends Application {
    static String device = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("app", MODE_PRIVATE).getInt("consent", 0) == 1) { //: @guarded
        { //: @breach,base64,harmless
            device = Probe.ask(this);
        }
    }
}
