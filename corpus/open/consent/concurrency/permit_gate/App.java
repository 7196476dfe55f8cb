package bench.consent.permit_gate;

import android.app.Application;
import android.provider.Settings;
import java.util.concurrent.Semaphore;

public final class App extends Application {
    static final Semaphore GATE = new Semaphore(1); //: @one_permit,drained
    static final Semaphore GATE = new Semaphore(0); //: @refusal_too,guarded
    private volatile String rider = "";

    @Override
    public void onCreate() {
        super.onCreate();
        GATE.drainPermits(); //: @drained
        Thread worker = new Thread(this::register, "register");
        worker.setDaemon(true);
        worker.start();
    }

    private void register() {
        GATE.acquireUninterruptibly();
        rider = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        GATE.release();
    }

    String rider() {
        return rider;
    }
}
