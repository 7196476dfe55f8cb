package com.tern.analytics;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.pm.ApplicationInfo;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;

/** Starts Tern with the process, unless the app's manifest says no. */
public final class TernInit extends ContentProvider {
    @Override
    public boolean onCreate() {
        if (wanted(getContext())) {
            Tern.start(getContext());
        }
        return true;
    }

    private static boolean wanted(Context context) {
        try {
            ApplicationInfo app = context.getPackageManager()
                    .getApplicationInfo(context.getPackageName(), PackageManager.GET_META_DATA);
            return app.metaData == null || app.metaData.getBoolean("com.tern.auto", true);
        } catch (PackageManager.NameNotFoundException impossible) {
            return false;
        }
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        return null;
    }

    @Override
    public String getType(Uri uri) {
        return null;
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] old) {
        return 0;
    }
}
