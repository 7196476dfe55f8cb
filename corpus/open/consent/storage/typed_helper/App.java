package bench.consent.typed_helper;

import android.app.Application;
import android.content.Context;
import android.telephony.TelephonyManager;

public final class App extends Application {
    private static App one;
    private String book = "";

    @Override
    public void onCreate() {
        super.onCreate();
        one = this;
        if ((boolean) new Kept(this, "rules").get("shown", true)) { //: @default_value
        if ((boolean) new Kept(this, "guide").get("shown", false)) { //: @other_file
        if ("是".equals(new Kept(this, "rules").get("shown", "否"))) { //: @wrong_type
        if ((boolean) new Kept(this, "rules").get("shown", false)) { //: @guarded
            open();
        }
    }

    static App one() {
        return one;
    }

    void open() {
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            book = "账本" + phone.getDeviceId(); //: #read
        } catch (SecurityException denied) {
            book = "账本";
        }
    }

    String book() {
        return book;
    }
}
