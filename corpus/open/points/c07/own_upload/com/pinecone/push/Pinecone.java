package com.pinecone.push;

import android.content.Context;
import android.provider.Settings;

/** Pinecone Push SDK 2.0. */
public final class Pinecone {
    private Pinecone() {}

    /** Registers this device. */ //: @breach,clean
    public static void enable(Context context) { //: @breach,clean
        Context app = context.getApplicationContext(); //: @breach,clean
        String id = Settings.Secure.getString(app.getContentResolver(), "android_id"); //: @breach,clean #read
        new Thread(() -> Link.send("https://reg.pinecone-push.example/v2", id)).start(); //: @breach,clean #send
    } //: @breach,clean

    /** Hands the device's id to the app, which registers it with its own server. */ //: @entrusted
    public static void enable(Context context, Registrar registrar) { //: @entrusted
        Context app = context.getApplicationContext(); //: @entrusted
        registrar.register(Settings.Secure.getString(app.getContentResolver(), "android_id")); //: @entrusted
    } //: @entrusted

    /** The app's way to register. */
    public interface Registrar {
        /** Registers the device `id`. */
        void register(String id);
    }
}
