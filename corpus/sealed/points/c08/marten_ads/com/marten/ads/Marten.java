package com.marten.ads;

import android.content.Context;
import android.location.Location; //: @breach,clean
import android.location.LocationManager; //: @breach,clean

/** Marten Ads SDK 1.8. */
public final class Marten {
    private static String app = "";
    private static String near = "";

    private Marten() {}

    /** Starts the SDK for the app with this key. */ //: @breach,none_read
    public static void init(Context context, String key) { //: @breach,none_read
        app = context.getPackageName() + "/" + key; //: @breach,none_read
        near = place(context); //: @breach
    } //: @breach,none_read

    /** Starts the SDK as the app chooses. */ //: @clean
    public static void init(Context context, Options options) { //: @clean
        app = context.getPackageName() + "/" + options.key; //: @clean
        near = options.location ? place(context) : ""; //: @clean
    } //: @clean

    /** Asks for the advertisement of a slot. */
    public static String show(int slot) {
        return "https://ad.marten.example/" + slot + "?app=" + app + "&near=" + near;
    }

    private static String place(Context context) { //: @breach,clean
        try { //: @breach,clean
            Location last = context.getSystemService(LocationManager.class) //: @breach,clean
                    .getLastKnownLocation(LocationManager.GPS_PROVIDER); //: @breach,clean #place
            return last == null ? "" : last.getLatitude() + "," + last.getLongitude(); //: @breach,clean
        } catch (SecurityException denied) { //: @breach,clean
            return ""; //: @breach,clean
        } //: @breach,clean
    } //: @breach,clean

    /** What the app wants of the SDK. */ //: @clean
    public static final class Options { //: @clean
        private final String key; //: @clean
        private boolean location = true; //: @clean

        public Options(String key) { //: @clean
            this.key = key; //: @clean
        } //: @clean

        /** Whether the SDK may read the location. */ //: @clean
        public Options canUseLocation(boolean may) { //: @clean
            location = may; //: @clean
            return this; //: @clean
        } //: @clean
    } //: @clean
}
