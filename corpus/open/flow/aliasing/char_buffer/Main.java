package bench.flow.char_buffer;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Environment;
import android.text.Editable;
import android.util.Log;
import android.view.View;
import android.widget.EditText;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

public final class Main extends Activity {
    private static final int LONGEST = 12;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void save(View button) {
        if (checkSelfPermission(Manifest.permission.WRITE_EXTERNAL_STORAGE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
            return;
        }
        EditText field = findViewById(R.id.secret);
        char[] typed = new char[LONGEST];
        Arrays.fill(typed, ' ');
        char[] shown = typed; //: @leak,wiped
        char[] shown = typed.clone(); //: @clean
        Editable secret = field.getText(); //: #source
        secret.getChars(0, Math.min(LONGEST, secret.length()), typed, 0);
        Arrays.fill(typed, '*'); //: @wiped
        write(new String(shown));
    }

    private static void write(String text) {
        File file = new File(Environment.getExternalStorageDirectory(), "practice.txt");
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
        } catch (IOException problem) {
            Log.w("Practice", "storage is full");
        }
    }
}
