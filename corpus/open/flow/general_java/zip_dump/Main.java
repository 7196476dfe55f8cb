package bench.flow.zip_dump;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.os.Environment;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import android.widget.Button;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button save = new Button(this);
        save.setText("Back up now");
        save.setOnClickListener(
                view ->
                        requestPermissions(
                                new String[] {
                                    "android.permission.READ_CONTACTS",
                                    "android.permission.WRITE_EXTERNAL_STORAGE"
                                },
                                1));
        setContentView(save);
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        for (int result : results) {
            if (result != 0) {
                return;
            }
        }
        if (results.length == names.length && results.length > 0) {
            setTitle(save() ? "Saved" : "Not saved");
        }
    }

    private boolean save() {
        File folder = Environment.getExternalStorageDirectory(); //: @leak,clean
        File folder = getFilesDir(); //: @private_file
        File target = new File(folder, "book.zip");
        try (ZipOutputStream zip = new ZipOutputStream(new FileOutputStream(target))) {
            zip.putNextEntry(new ZipEntry("book.txt"));
            TreeSet<String> numbers = numbers();
            String text = String.join("\n", numbers); //: @leak,private_file
            String text = Integer.toString(numbers.size()); //: @clean
            zip.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
            zip.closeEntry();
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private TreeSet<String> numbers() {
        TreeSet<String> numbers = new TreeSet<>();
        try (Cursor rows = getContentResolver().query(Phone.CONTENT_URI, null, null, null, null)) { //: #source
            while (rows != null && rows.moveToNext()) {
                numbers.add(rows.getString(rows.getColumnIndexOrThrow(Phone.NUMBER)));
            }
        }
        return numbers;
    }
}
