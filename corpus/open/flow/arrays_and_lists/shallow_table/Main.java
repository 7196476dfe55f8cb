package bench.flow.shallow_table;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import java.util.Arrays;

public final class Main extends Activity {
    private final String[][] table = {{"周一", "张三"}, {"周二", "李四"}};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        String[][] draft = table.clone();
        draft[1] = draft[1].clone(); //: @clean
        draft[1][1] = colleague();
        int day = 1; //: @leak,clean
        int day = 0; //: @other_row
        setTitle(draft[0][0]);
        Log.d("Shifts", Arrays.toString(table[day])); //: #sink
    }

    private String colleague() {
        Uri people = ContactsContract.Contacts.CONTENT_URI;
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME_PRIMARY};
        try (Cursor rows = getContentResolver().query(people, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "王五";
        }
    }
}
