package bench.points.note_cipher;

import android.app.Activity;
import android.os.Bundle;
import android.widget.EditText;
import android.widget.Toast;

/** Locked notes. */
public final class Main extends Activity {
    private EditText note;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        note = new EditText(this);
        note.setHint("加密笔记");
        setContentView(note);
    }

    @Override
    protected void onPause() {
        super.onPause();
        try {
            new Locker(this).store(note.getText().toString().getBytes("UTF-8"));
        } catch (Exception problem) {
            Toast.makeText(this, "保存失败", Toast.LENGTH_SHORT).show();
        }
    }
}
