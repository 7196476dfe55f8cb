package bench.flow.every_other;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.util.Log;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String friend = friend();
        Skipping songs = new Skipping(0, "Waltz", "Polka", friend); //: @leak
        Skipping songs = new Skipping(0, "Waltz", friend, "Polka"); //: @passed_over
        Skipping songs = new Skipping(1, "Waltz", friend, "Polka"); //: @second_round
        for (String song : songs) Log.i("Playlist", "next: " + song); //: #sink
    }

    private String friend() {
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor rows = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "Tango";
        }
    }
}
