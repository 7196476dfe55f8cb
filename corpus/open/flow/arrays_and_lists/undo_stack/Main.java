package bench.flow.undo_stack;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.EditText;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Main extends Activity {
    private final Deque<String> steps = new ArrayDeque<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.paste).setOnClickListener(button -> paste());
        findViewById(R.id.undo).setOnClickListener(button -> undo());
    }

    private void paste() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #source
        if (clip == null || clip.getItemCount() == 0) return;
        String text = clip.getItemAt(0).coerceToText(this).toString();
        steps.clear();
        steps.push(text); //: @leak,clean
        steps.push("[标题]"); //: @leak,clean
        steps.addLast(text); //: @queue
        steps.addLast("[标题]"); //: @queue
        ((EditText) findViewById(R.id.note)).setText(text);
    }

    private void undo() {
        if (steps.size() < 2) return;
        String step = steps.pop();
        step = steps.pop(); //: @leak
        steps.clear();
        Log.d("Note", "undo " + step); //: #sink
    }
}
