package bench.consent.handler_thread;

import android.app.Application;

public final class App extends Application {
    Worker worker;

    @Override
    public void onCreate() {
        super.onCreate();
        worker = new Worker(this);
        worker.send(Worker.SCAN); //: @breach
        worker.send(Worker.PING); //: @other_message
    }
}
