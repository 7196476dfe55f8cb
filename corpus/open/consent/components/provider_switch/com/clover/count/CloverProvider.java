package com.clover.count;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.database.Cursor;
import android.net.Uri;
import android.provider.Settings;

/** Begins to count before the app does. */
public final class CloverProvider extends ContentProvider {
    private static String visitor = "";

    @Override
    public boolean onCreate() {
        visitor = Settings.Secure.getString(getContext().getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        return true;
    }

    public static boolean counts() {
        return !visitor.isEmpty();
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
    public Uri insert(Uri uri, ContentValues row) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        return 0;
    }
}
