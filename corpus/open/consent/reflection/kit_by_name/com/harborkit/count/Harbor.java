package com.harborkit.count;

import android.content.Context;
import android.provider.Settings;

/** A small SDK that counts readers. */
public final class Harbor {
    private static volatile Harbor one;
    private static boolean collect = true;
    private String reader = "";

    private Harbor() {}

    public static Harbor getInstance() {
        if (one == null) {
            synchronized (Harbor.class) {
                if (one == null) {
                    one = new Harbor();
                }
            }
        }
        return one;
    }

    public Harbor init(Context context, String channel) {
        if (collect) {
            reader = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #read
        }
        return this;
    }

    public String reader() {
        return reader;
    }
}
