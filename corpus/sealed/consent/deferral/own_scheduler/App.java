package bench.consent.own_scheduler;

import android.app.Application;
import java.io.File;

public final class App extends Application {
    private final Chores chores = new Chores();

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed()) {
            chores.allow();
        }
        chores.enqueue("trash", Chores.Needs.NOTHING, 5_000, this::emptyTrash);
        chores.enqueue("profile", Chores.Needs.NOTHING, 20_000, new Profile(this)); //: @unconstrained,misspelt,dropped
        chores.enqueue("profile", Chores.Needs.CONSENT, 20_000, new Profile(this)); //: @constrained
        chores.drop("profiles"); //: @misspelt
        chores.drop("profile"); //: @dropped
    }

    boolean agreed() {
        return getSharedPreferences("receipts", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void accept() {
        getSharedPreferences("receipts", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        chores.allow();
        chores.enqueue("profile", Chores.Needs.CONSENT, 0, new Profile(this)); //: @dropped,misspelt
    }

    private void emptyTrash() {
        for (String name : getCacheDir().list()) {
            new File(getCacheDir(), name).delete();
        }
    }
}
