package bench.consent.dunlin_flag;

import android.app.Application;
import com.dunlin.crash.Dunlin;

public final class CookApp extends Application {
    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = agreed();
        Dunlin.setConsent(agreed); //: @flag_first
        if (agreed) { //: @guarded
            Dunlin.init(this); //: @guarded
        } //: @guarded
        Dunlin.init(this); //: @breach,flag_first
        Dunlin.setConsent(agreed); //: @breach
    }

    boolean agreed() {
        return getSharedPreferences("cook", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void agree() {
        getSharedPreferences("cook", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        Dunlin.setConsent(true);
        Dunlin.init(this); //: @flag_first,guarded
    }
}
