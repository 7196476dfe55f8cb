package bench.flow.masked_letters;

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
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void lock(View button) {
        if (checkSelfPermission(Manifest.permission.WRITE_EXTERNAL_STORAGE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
            return;
        }
        EditText field = findViewById(R.id.pin);
        char[] pin = new char[4];
        Editable typed = field.getText(); //: #source
        if (typed.length() != pin.length) return;
        typed.getChars(0, pin.length, pin, 0);
        write(masked(pin));
    }

    private static String masked(char[] letters) {
        StringBuilder text = new StringBuilder("box:");
        for (int at = 0; at < letters.length; at++) {
            char letter = letters[at];
            text.append((char) (letter ^ at)); //: @leak
            text.append((char) (letter ^ letters[at])); //: @clean
            text.append(Integer.toHexString(letter)); //: @hex
        }
        return text.toString();
    }

    private static void write(String text) {
        File file = new File(Environment.getExternalStorageDirectory(), "box.txt");
        try (FileOutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
        } catch (IOException problem) {
            Log.w("Box", "not locked");
        }
    }
}
