package bench.consent.oaid_helper;

import android.app.Application;
import com.bun.miitmdid.core.MdidSdkHelper;

public final class FarmApp extends Application {
    private String seed = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (agreed()) { //: @guarded,supported_only
            sow(); //: @guarded,supported_only
        } //: @guarded,supported_only
        seed = MdidSdkHelper.isSupported() ? "rice" : "wheat"; //: @supported_only
        sow(); //: @breach
    }

    boolean agreed() {
        return getSharedPreferences("farm", MODE_PRIVATE).getBoolean("agreed", false);
    }

    void agree() {
        getSharedPreferences("farm", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        sow();
    }

    private void sow() {
        int code = MdidSdkHelper.InitSdk(this, false, (supported, oaid) -> seed = oaid);
        getSharedPreferences("farm", MODE_PRIVATE).edit().putInt("code", code).putString("seed", seed).apply();
    }
}
