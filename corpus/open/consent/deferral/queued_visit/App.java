package bench.consent.queued_visit;

import android.app.Application;

public final class App extends Application {
    private Queue queue;

    @Override
    public void onCreate() {
        super.onCreate();
        queue = new Queue(this);
        queue.workOff(); //: @next_launch,queued_by_yes
        if (agreed()) { //: @guarded
            queue.workOff(); //: @guarded
        } //: @guarded
        queue.add("visit"); //: @next_launch,guarded
    }

    boolean agreed() {
        return getSharedPreferences("cook", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void agree() {
        getSharedPreferences("cook", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        queue.add("visit"); //: @queued_by_yes
    }

    Queue queue() {
        return queue;
    }
}
