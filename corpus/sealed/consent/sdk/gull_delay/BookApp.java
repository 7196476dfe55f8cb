package bench.consent.gull_delay;

import android.app.Application;
import com.gull.count.Gull;
import com.gull.count.Options;

public final class BookApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("books", MODE_PRIVATE).getBoolean("agreed", false);
        Gull.init(this, new Options().delayed(true)); //: @breach
        Gull.init(this, new Options().delayed(true).collect(agreed)); //: @collect_off
        if (agreed) { //: @guarded
            Gull.init(this, new Options().delayed(true)); //: @guarded
        } //: @guarded
    }
}
