package bench.flow.clip_watch;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;

public final class Main extends Activity {
    private ClipboardManager board;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipboardManager.OnPrimaryClipChangedListener watch = this::copied;
        board.addPrimaryClipChangedListener(watch); //: @leak,clean
        board.addPrimaryClipChangedListener(this::copied); //: @other_object
        board.removePrimaryClipChangedListener(watch); //: @clean,other_object
    }

    private void copied() {
        ClipData clip = board.getPrimaryClip(); //: #source
        if (clip == null) return;
        Log.d("Translate", "new text: " + clip.getItemAt(0).getText()); //: #sink
    }
}
