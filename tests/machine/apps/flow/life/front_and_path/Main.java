package bench.flow.front_and_path;

import android.app.Activity;
import android.os.Bundle;
import android.os.Handler;
import android.util.Log;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;

public final class Main extends Activity {
    private final Handler queue = new Handler();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        queue.postDelayed(this::order, 3000);
        queue.postDelayed(this::file, 4000);
    }

    private void order() {
        queue.post(() -> Log.i("out", "second"));
        queue.postAtFrontOfQueue(() -> Log.i("out", "first"));
    }

    private void file() {
        File kept = new File(getFilesDir(), "kept");
        try (OutputStream out = Files.newOutputStream(kept.toPath())) {
            out.write("written by its path".getBytes());
        } catch (IOException full) {
            return;
        }
        try (BufferedReader in = new BufferedReader(new FileReader(kept))) {
            Log.i("out", in.readLine());
        } catch (IOException gone) {
            Log.i("out", "gone");
        }
    }
}
