package bench.flow.missing_library;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button keep = new Button(this);
        keep.setText("Keep what was copied");
        keep.setOnClickListener(button -> keep());
        setContentView(keep);
    }

    private void keep() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        if (!board.hasPrimaryClip()) {
            return;
        }
        ClipData copied = board.getPrimaryClip(); //: #source
        String text = copied.getItemAt(0).coerceToText(this).toString();
        new Journal(this).add(text);
    }
}
