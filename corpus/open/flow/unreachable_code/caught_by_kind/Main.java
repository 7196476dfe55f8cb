package bench.flow.caught_by_kind;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String listener = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        try {
            play(listener, getFilesDir().list().length);
        } catch (IOException | UncheckedIOException problem) {
            setTitle("No music");
        }
    }

    private void play(String listener, int tapes) throws IOException {
        try {
            wind(tapes);
        } catch (FileNotFoundException missing) {
            setTitle("No tape");
            throw new IOException("still none", missing); //: @wrapped
        } catch (IOException broken) {
            Log.w("Tape", "torn while " + listener + " listened"); //: #sink
        }
    }

    private static void wind(int tapes) throws IOException {
        if (tapes >= 0) throw new FileNotFoundException("tape"); //: @nearest,wrapped
        if (tapes >= 0) throw new EOFException("tape"); //: @other_kind
        if (tapes >= 0) throw new UncheckedIOException(new EOFException("tape")); //: @unchecked
        if (tapes < 0) throw new FileNotFoundException("deck");
    }
}
