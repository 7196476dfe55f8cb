package bench.consent.network_back;

import android.app.Application;
import android.net.ConnectivityManager;

public final class App extends Application {
    private final Line line = new Line(this);

    @Override
    public void onCreate() {
        super.onCreate();
        listen(); //: @breach,kind_only
    }

    void listen() {
        ConnectivityManager lines = (ConnectivityManager) getSystemService(CONNECTIVITY_SERVICE);
        lines.registerDefaultNetworkCallback(line);
    }
}
