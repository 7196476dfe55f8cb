package bench.flow.written_file;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.os.Environment;
import android.provider.ContactsContract.Contacts;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private static final String[] NEEDED = {
        Manifest.permission.READ_CONTACTS, Manifest.permission.WRITE_EXTERNAL_STORAGE
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(NEEDED, 4);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        for (String name : NEEDED) {
            if (checkSelfPermission(name) != PackageManager.PERMISSION_GRANTED) return;
        }
        try (FileOutputStream out = file()) {
            out.write(friend().getBytes(StandardCharsets.UTF_8)); //: #sink
        } catch (IOException | SecurityException problem) {
            setTitle("没有备份");
        }
    }

    private FileOutputStream file() throws IOException {
        File shared = Environment.getExternalStorageDirectory(); //: @leak
        return new FileOutputStream(new File(shared, "friends.bak")); //: @leak
        return openFileOutput("friends.bak", MODE_PRIVATE); //: @clean
        return openFileOutput("friends.bak", MODE_WORLD_READABLE); //: @refused
    }

    private String friend() {
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor rows = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "";
        }
    }
}
