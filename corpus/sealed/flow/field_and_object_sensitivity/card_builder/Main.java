package bench.flow.card_builder;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;

public final class Main extends Activity {
    private static final Uri PEOPLE = ContactsContract.Contacts.CONTENT_URI;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        Card.Builder builder = new Card.Builder().town("Harbin").name(friend());
        builder.name("me"); //: @renamed
        Card card = builder.build();
        Card spare = new Card.Builder().name("nobody").town("Wuhan").build();
        String text = card.name(); //: @leak,renamed
        String text = card.town(); //: @clean
        String text = spare.name(); //: @other
        Log.v("card", text); //: #sink
    }

    private String friend() {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor rows = getContentResolver().query(PEOPLE, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToNext() ? rows.getString(0) : "";
        }
    }
}
