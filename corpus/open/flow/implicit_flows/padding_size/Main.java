package bench.flow.padding_size;

import android.Manifest;
import android.app.Activity;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.os.Environment;
import android.view.View;
import android.widget.EditText;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void go(View button) {
        if (checkSelfPermission(Manifest.permission.WRITE_EXTERNAL_STORAGE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.WRITE_EXTERNAL_STORAGE}, 1);
            return;
        }
        EditText field = findViewById(R.id.secret);
        String secret = field.getText().toString(); //: #source
        int size = secret.hashCode() & 0xfff;
        size = Math.max(size, 0xfff); //: @clean
        File file = new File(Environment.getExternalStorageDirectory(), "padding.bin");
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(new byte[size]); //: #sink
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
