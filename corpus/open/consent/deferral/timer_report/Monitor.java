package bench.consent.timer_report;

import android.app.Application;

public final class Monitor extends Application {
    private Sampler sampler;

    @Override
    public void onCreate() {
        super.onCreate();
        sampler = new Sampler(this);
        sampler.start(); //: @breach,cancelled
        sampler.stop(); //: @cancelled
    }

    Sampler sampler() {
        return sampler;
    }
}
