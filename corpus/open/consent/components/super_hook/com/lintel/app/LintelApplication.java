package com.lintel.app;

import android.app.Application;
import android.provider.Settings;

/** What an app extends to have its sessions told apart. */
public abstract class LintelApplication extends Application {
    protected boolean enabled = true;
    private String session = "";

    @Override
    public void onCreate() {
        super.onCreate();
        if (enabled && autoStart()) startSession();
    }

    protected boolean autoStart() {
        return true;
    }

    public final void startSession() {
        session = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    public final String session() {
        return session;
    }
}
