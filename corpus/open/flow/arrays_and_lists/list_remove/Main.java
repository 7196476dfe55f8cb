package bench.flow.list_remove;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;
import android.provider.ContactsContract;
import android.util.Log;
import android.widget.Toast;
import java.util.LinkedList;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 1);
            return;
        }
        List<String> group = new LinkedList<>();
        group.add("我");
        group.add(first());
        group.add("客服");
        String removed = group.remove(0); //: @leak
        String removed = group.remove(1); //: @clean,taken
        String shown = group.get(0); //: @leak,clean
        String shown = removed; //: @taken
        Toast.makeText(this, group.size() + " / " + removed.length(), Toast.LENGTH_SHORT).show();
        Log.i("Group", "first is " + shown); //: #sink
    }

    private String first() {
        String[] columns = {ContactsContract.Contacts.DISPLAY_NAME};
        Uri table = ContactsContract.Contacts.CONTENT_URI;
        try (Cursor rows = getContentResolver().query(table, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "朋友";
        }
    }
}
