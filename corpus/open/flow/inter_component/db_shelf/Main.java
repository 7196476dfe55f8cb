package bench.flow.db_shelf;

import android.app.Activity;
import android.content.ContentValues;
import android.content.Intent;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button add = new Button(this);
        add.setText("提醒家人");
        add.setOnClickListener(
                view ->
                        requestPermissions(
                                new String[] {
                                    "android.permission.READ_CONTACTS", "android.permission.SEND_SMS"
                                },
                                1));
        setContentView(add);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length < 2 || (results[0] | results[1]) != 0) {
            return;
        }
        try (Shelf shelf = new Shelf(this)) {
            SQLiteDatabase base = shelf.getWritableDatabase();
            ContentValues dose = new ContentValues();
            dose.put("pill", "维生素");
            dose.put("who", first());
            base.insert("dose", null, dose);
            base.delete("dose", null, null); //: @deleted
        }
        startActivity(new Intent(this, Remind.class));
    }

    private String first() {
        try (Cursor people = getContentResolver().query(Contacts.CONTENT_URI, null, null, null, null)) { //: #source
            if (people != null && people.moveToFirst()) {
                return people.getString(people.getColumnIndexOrThrow(Contacts.DISPLAY_NAME));
            }
        }
        return "家人";
    }
}
