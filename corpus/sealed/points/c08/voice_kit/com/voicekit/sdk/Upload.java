package com.voicekit.sdk;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gives the recogniser the words it should expect. */
final class Upload implements Runnable {
    private final List<String> words;

    Upload(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    @Override
    public void run() {
        try {
            HttpURLConnection link = (HttpURLConnection) new URL("https://asr.voicekit.example.com/words").openConnection();
            link.setDoOutput(true);
            try (OutputStream out = link.getOutputStream()) {
                out.write(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
            }
            link.getResponseCode();
        } catch (IOException offline) {
            words.clear();
        }
    }
}
