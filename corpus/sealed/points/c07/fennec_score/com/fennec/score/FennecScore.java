package com.fennec.score;

import android.media.MediaDrm;
import android.media.UnsupportedSchemeException;
import android.util.Base64;
import java.io.IOException; //: @breach,clean
import java.io.OutputStream; //: @breach,clean
import java.net.URL; //: @breach,clean
import java.util.Arrays; //: @on_device
import java.util.UUID;
import javax.net.ssl.HttpsURLConnection; //: @breach,clean

/** Fennec Score SDK 3.2.1. */
public final class FennecScore {
    private static final UUID WIDEVINE = new UUID(0xEDEF8BA979D64ACEL, 0xA3C827DCD51D21EDL);

    private FennecScore() {}

    /** Asks for the score of this device. */
    public static void ask(Listener listener) {
        new Thread(() -> listener.scored(score(id()))).start();
    }

    private static byte[] id() {
        try {
            MediaDrm drm = new MediaDrm(WIDEVINE);
            try {
                return drm.getPropertyByteArray(MediaDrm.PROPERTY_DEVICE_UNIQUE_ID); //: #read
            } finally {
                drm.release();
            }
        } catch (UnsupportedSchemeException none) {
            return new byte[0];
        }
    }

    private static int score(byte[] id) {
        return 40 + Math.floorMod(Arrays.hashCode(id), 60); //: @on_device
        try { //: @breach,clean
            HttpsURLConnection link = //: @breach,clean
                    (HttpsURLConnection) new URL("https://score.fennec.example/v3").openConnection(); //: @breach,clean
            link.setDoOutput(true); //: @breach,clean
            try (OutputStream out = link.getOutputStream()) { //: @breach,clean
                out.write(Base64.encode(id, Base64.NO_WRAP)); //: @breach,clean #send
            } //: @breach,clean
            return link.getResponseCode() == 200 ? link.getInputStream().read() : 50; //: @breach,clean
        } catch (IOException offline) { //: @breach,clean
            return 50; //: @breach,clean
        } //: @breach,clean
    }

    /** Hears the score. */
    public interface Listener {
        /** Between 40 and 99. */
        void scored(int value);
    }
}
