package com.pinecone.push;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** One POST over TLS. */
final class Link {
    private Link() {}

    static void send(String address, String body) {
        try {
            HttpsURLConnection link = (HttpsURLConnection) new URL(address).openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(body.getBytes());
            }
            link.getResponseCode();
        } catch (IOException problem) {
            Thread.yield();
        }
    }
}
