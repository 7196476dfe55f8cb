package com.kite.stats;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

/** Kite Stats SDK 4.2. The list of apps serves interest groups, an optional report. */
public final class Kite {
    private static boolean appList = true; //: @clean
    private static Controller controller = new Controller(); //: @controller

    private Kite() {}

    /** Switches the list of apps on or off. */ //: @clean
    public static void setCollectAppList(boolean on) { //: @clean
        appList = on; //: @clean
    } //: @clean

    /** Sets who decides what may be read. */ //: @controller
    public static void controller(Controller own) { //: @controller
        controller = own; //: @controller
    } //: @controller

    /** Counts a visit. */
    public static void start(Context context) {
        Context app = context.getApplicationContext();
        String id = Settings.Secure.getString(app.getContentResolver(), "android_id");
        int apps = 0;
        if (appList) //: @clean
        if (controller.mayListApps()) //: @controller
            apps = app.getPackageManager().getInstalledPackages(0).size(); //: #apps
        Log.i("kite", "visit of " + id.hashCode() + ", apps " + apps);
    }
}
