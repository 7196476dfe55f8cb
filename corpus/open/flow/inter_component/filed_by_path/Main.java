package bench.flow.filed_by_path;

import android.app.Activity;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Uri owner = Uri.withAppendedPath(Folder.FILES, "owner.txt");
        Uri page = Uri.withAppendedPath(Folder.FILES, "page.txt");
        try {
            write(page, "wt", "page one");
            write(owner, "wt", Settings.Secure.getString(getContentResolver(), "android_id")); //: #source
            write(owner, "wt", "nobody"); //: @truncated
            write(owner, "wa", ", first owner"); //: @appended
            Uri read = page; //: @other_path
            Uri read = owner; //: @same_path,truncated,appended
            Log.i("Scan", "found " + read(read)); //: #sink
        } catch (IOException problem) {
            setTitle("The folder is closed");
        }
    }

    private void write(Uri uri, String mode, String words) throws IOException {
        try (OutputStream out = getContentResolver().openOutputStream(uri, mode)) {
            out.write(words.getBytes());
        }
    }

    private String read(Uri uri) throws IOException {
        InputStreamReader in = new InputStreamReader(getContentResolver().openInputStream(uri));
        try (BufferedReader lines = new BufferedReader(in)) {
            return lines.readLine();
        }
    }
}
