package bench.consent.verb_lookup;

import android.app.Application;

public final class SongApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        if (getSharedPreferences("songs", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
        { //: @breach,other_verb
            new Steps(this).run("boot");
        }
    }
}
