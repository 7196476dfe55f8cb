package bench.points.gift_list;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.provider.ContactsContract.CommonDataKinds.Event;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView gifts;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        gifts = new TextView(this);
        gifts.setText("Socks for Grandpa\n");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(gifts);
        add(page, "Add a person", () ->
                startActivityForResult(new Intent(Intent.ACTION_PICK, ContactsContract.Contacts.CONTENT_URI), 1));
        add(page, "Birthdays", this::birthdays); //: @used
        setContentView(page);
    }

    private void add(LinearLayout page, String words, Runnable action) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(view -> action.run());
        page.addView(button);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        super.onActivityResult(code, result, data);
        if (result != RESULT_OK || data == null || data.getData() == null) {
            return;
        }
        name(data.getData());
    }

    private void name(Uri person) {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        try (Cursor row = getContentResolver().query(person, columns, null, null, null)) {
            if (row != null && row.moveToFirst()) {
                gifts.append("? for " + row.getString(0) + "\n");
            }
        }
    }

    private void birthdays() { //: @used
        if (checkSelfPermission("android.permission.READ_CONTACTS") != 0) { //: @used
            requestPermissions(new String[] {"android.permission.READ_CONTACTS"}, 2); //: @used
            return; //: @used
        } //: @used
        String[] columns = {Event.DISPLAY_NAME, Event.START_DATE}; //: @used
        String days = ContactsContract.Data.MIMETYPE + " = '" + Event.CONTENT_ITEM_TYPE + "'"; //: @used
        try (Cursor rows = getContentResolver() //: @used
                .query(ContactsContract.Data.CONTENT_URI, columns, days, null, null)) { //: @used
            while (rows != null && rows.moveToNext()) { //: @used
                gifts.append(rows.getString(0) + ", " + rows.getString(1) + "\n"); //: @used
            } //: @used
        } //: @used
    } //: @used
}
