package com.alibaba.security.realidentity;

import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Face check of the identity service (what this app needs of it). */
@SuppressWarnings("deprecation")
public final class RPVerify {
    private RPVerify() {}

    /** Takes the face by the lens in front and asks the service. */
    public static void start(String token, Answer answer) {
        try {
            Camera lens = Camera.open(1);
            lens.setPreviewTexture(new SurfaceTexture(0));
            lens.startPreview();
            lens.takePicture(null, null, (face, used) -> {
                used.release();
                new Thread(() -> answer.done(compare(token, face))).start();
            });
        } catch (IOException | RuntimeException noLens) {
            answer.done(false);
        }
    }

    private static boolean compare(String token, byte[] face) {
        try {
            HttpURLConnection link =
                    (HttpURLConnection) new URL("https://realid.example/compare/" + token).openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(face);
            }
            return link.getResponseCode() == 200;
        } catch (IOException offline) {
            return false;
        }
    }

    /** Hears the result. */
    public interface Answer {
        /** The face is, or is not, that of the person. */
        void done(boolean ok);
    }
}
