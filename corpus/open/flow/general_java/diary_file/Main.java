package bench.flow.diary_file;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;

public final class Main extends Activity {
    private static final String FILE = "diary.txt";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String writer = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            write(writer, MODE_PRIVATE);
            write("a rainy day", MODE_APPEND); //: @appended,skipped
            write("a rainy day", MODE_PRIVATE); //: @overwritten
            Log.d("Diary", "opens with " + first()); //: #sink
        } catch (IOException problem) {
            setTitle("空白的一天");
        }
    }

    private void write(String line, int mode) throws IOException {
        try (Writer out = new OutputStreamWriter(openFileOutput(FILE, mode))) {
            out.write(line + "\n");
        }
    }

    private String first() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(openFileInput(FILE)))) {
            in.readLine(); //: @skipped
            return in.readLine();
        }
    }
}
