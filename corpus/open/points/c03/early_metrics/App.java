package bench.points.early_metrics;

import android.app.Application;
import com.lantern.metrics.Lantern;

public final class App extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        Lantern.start(this, "k-2231"); //: @breach #start
        Lantern.prepare(this, "k-2231"); //: @prepared
    }
}
