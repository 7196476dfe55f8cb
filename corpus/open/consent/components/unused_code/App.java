package bench.consent.unused_code;

import android.app.Application;

public final class App extends Application {
    private Report report;

    @Override
    public void onCreate() {
        super.onCreate();
        report = new FullReport(this); //: @breach
        report = new Report(this); //: @unused
        report = new SmallReport(this); //: @subclass
    }

    String report() {
        return report.text.toString();
    }
}
