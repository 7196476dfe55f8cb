package com.bun.miitmdid.core;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import android.os.Build;

/** Gets the OAID (what this app needs of it, for one maker). */
public final class MdidSdkHelper {
    private static final Uri OAID = Uri.parse("content://com.vivo.vms.IdProvider/IdentifierId/OAID");

    private MdidSdkHelper() {}

    /** Whether the maker is known. */
    public static boolean isSupported() {
        return "vivo".equalsIgnoreCase(Build.MANUFACTURER);
    }

    /** Asks the maker's provider. */
    public static int InitSdk(Context context, boolean log, IIdentifierListener listener) {
        try (Cursor row = context.getContentResolver().query(OAID, null, null, null, null)) { //: #read
            boolean there = row != null && row.moveToFirst();
            listener.OnSupport(there, there ? row.getString(row.getColumnIndex("value")) : "");
            return there ? 0 : 1008611;
        } catch (RuntimeException closed) {
            return log ? 1008612 : 1008613;
        }
    }

    /** Hears the OAID. */
    public interface IIdentifierListener {
        /** The OAID, where it is there. */
        void OnSupport(boolean supported, String oaid);
    }
}
