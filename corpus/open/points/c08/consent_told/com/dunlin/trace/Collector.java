package com.dunlin.trace;

import android.content.Context;
import android.content.pm.PackageInfo;
import android.util.Log;
import java.util.List;

/** Looks for tools that are used to cheat. */
final class Collector {
    private static final String[] TOOLS = {"com.touch.sprite", "com.cyjh.mobileanjian"};
    private final Context context;
    private final String appKey;

    Collector(Context context, String appKey) {
        this.context = context;
        this.appKey = appKey;
    }

    void collect() {
        int found = 0;
        List<PackageInfo> installed = context.getPackageManager().getInstalledPackages(0); //: #read
        for (PackageInfo info : installed) {
            for (String tool : TOOLS) {
                if (tool.equals(info.packageName)) {
                    found++;
                }
            }
        }
        Log.i("DunlinTrace", appKey + ": " + found);
    }
}
