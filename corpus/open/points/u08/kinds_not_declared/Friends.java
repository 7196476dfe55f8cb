package bench.points.kinds_not_declared;

import android.content.Context;
import android.database.Cursor;
import android.provider.ContactsContract;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

/** Finds players among the people the user knows. */
final class Friends {
    private final Context context;

    Friends(Context context) {
        this.context = context.getApplicationContext();
    }

    void find() {
        StringBuilder names = new StringBuilder();
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor people = context.getContentResolver()
                .query(ContactsContract.Contacts.CONTENT_URI, columns, null, null, null)) { //: #read
            while (people != null && people.moveToNext()) {
                names.append(people.getString(0)).append('\n');
            }
        }
        new Thread(() -> send(names.toString())).start();
    }

    private static void send(String names) {
        try {
            HttpURLConnection line = (HttpURLConnection) new URL("https://ddz.example/friends").openConnection();
            line.setDoOutput(true);
            try (OutputStream out = line.getOutputStream()) {
                out.write(names.getBytes("UTF-8"));
            }
            Log.i("Game", "answer " + line.getResponseCode());
        } catch (IOException problem) {
            Log.w("Game", "offline");
        }
    }
}
