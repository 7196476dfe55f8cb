package bench.flow.reflected_field;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.util.Log;
import java.lang.reflect.Field;

public final class Main extends Activity {
    static final class Note {
        String shown = "empty";
        String draft = "empty";
    }

    @Override
    public void onWindowFocusChanged(boolean focused) {
        super.onWindowFocusChanged(focused);
        if (!focused) return;
        Note note = new Note();
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #source
        try {
            Field field = Note.class.getDeclaredField("shown"); //: @leak
            Field field = Note.class.getDeclaredField("draft"); //: @clean
            if (clip != null) field.set(note, clip.getItemAt(0).coerceToText(this).toString());
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
        Log.i("bench", note.shown); //: #sink
    }
}
