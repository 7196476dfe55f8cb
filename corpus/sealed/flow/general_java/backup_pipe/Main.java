package bench.flow.backup_pipe;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.CallLog;
import android.widget.Button;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button back = new Button(this);
        back.setText("Back up the last note");
        back.setOnClickListener(
                view -> requestPermissions(new String[] {"android.permission.READ_CALL_LOG"}, 1));
        setContentView(back);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length == 0 || results[0] != 0) {
            return;
        }
        Note note = new Note();
        note.text = "called back";
        try (Cursor calls =
                managedQuery(CallLog.Calls.CONTENT_URI, null, null, null, "date DESC")) { //: #source
            if (calls.moveToNext()) {
                note.number = calls.getString(calls.getColumnIndexOrThrow(CallLog.Calls.NUMBER));
            }
        }
        new Thread(() -> backUp(note)).start();
    }

    private static void backUp(Note note) {
        try {
            Note copy = copy(note);
            HttpURLConnection link =
                    (HttpURLConnection) new URL("https://diary.example.com/n").openConnection();
            link.setDoOutput(true);
            try (OutputStream body = link.getOutputStream()) {
                body.write((copy.text + " " + copy.number).getBytes()); //: #sink
            }
            link.getResponseCode();
        } catch (IOException | ClassNotFoundException lost) {
            Thread.yield();
        }
    }

    private static Note copy(Note note) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(note);
        }
        ByteArrayInputStream again = new ByteArrayInputStream(bytes.toByteArray());
        return (Note) new ObjectInputStream(again).readObject();
    }
}
