package com.teal.guard;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.pm.ApplicationInfo; //: @by_key
import android.content.pm.PackageManager; //: @by_key
import android.database.Cursor;
import android.net.Uri;

/** Spares hosts a call. */
public final class TealStarter extends ContentProvider {
    @Override
    public boolean onCreate() {
        Teal.attach(getContext());
        Teal.name(getContext()); //: @breach,no_provider
        try { //: @by_key
            PackageManager packages = getContext().getPackageManager(); //: @by_key
            ApplicationInfo info = packages.getApplicationInfo(getContext().getPackageName(), PackageManager.GET_META_DATA); //: @by_key
            if (info.metaData != null && info.metaData.getBoolean("com.teal.AUTO_START", false)) { //: @by_key
                Teal.name(getContext()); //: @by_key
            } //: @by_key
        } catch (PackageManager.NameNotFoundException impossible) { //: @by_key
            return false; //: @by_key
        } //: @by_key
        return true;
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
    public int update(Uri uri, ContentValues values, String where, String[] names) {
        return 0;
    }
}
