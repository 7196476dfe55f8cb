package com.bluebird.voice;

import android.content.Context;
import android.media.AudioFormat;
import android.media.AudioRecord;
import android.media.MediaRecorder;
import android.os.Build;
import android.provider.Settings;

/** Bluebird Voice 4.2: mixes and scores what is sung. */
public final class Bluebird {
    private static String session = "";

    private Bluebird() {}

    /** What the host wants. */
    public static final class Setup {
        private int echo;
        private boolean fair = true; //: @breach,clean
        private boolean fair; //: @option_off

        /** Sets how much echo there is. */
        public Setup echo(int level) {
            echo = level;
            return this;
        }

        /** Switches the check of cheats, which tells devices apart. */
        public Setup fair(boolean on) {
            fair = on;
            return this;
        }
    }

    /** Starts the SDK. */
    public static void start(Context context, Setup setup) {
        session = Build.MODEL + "/" + setup.echo;
        if (setup.fair) {
            session += "/" + Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        }
        new Thread(() -> Wire.hello(session)).start();
    }

    /** Listens for a moment and scores it. */
    public static int score() {
        int size = AudioRecord.getMinBufferSize(16_000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT);
        AudioRecord microphone = new AudioRecord(
                MediaRecorder.AudioSource.MIC, 16_000, AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, size);
        short[] sound = new short[size];
        microphone.startRecording();
        int heard = microphone.read(sound, 0, size);
        microphone.stop();
        microphone.release();
        return heard > 0 ? 60 + Math.abs(sound[heard - 1]) % 40 : 0;
    }
}
