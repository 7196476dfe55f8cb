package com.bluebird.voice;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** The line to the SDK's server. */
final class Wire {
    private Wire() {}

    static void hello(String session) {
        try {
            HttpsURLConnection link = (HttpsURLConnection) new URL("https://api.bluebird-voice.example/hello").openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(session.getBytes());
            }
            link.getResponseCode();
        } catch (IOException offline) {
            Thread.yield();
        }
    }
}
