package bench.flow.pause_resume;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.util.Log;

public final class Main extends Activity {
    private CharSequence kept = "";

    @Override
    protected void onStart() {
        super.onStart();
        kept = ""; //: @start_clears
        setTitle("Paste pad");
    }

    @Override
    protected void onResume() {
        super.onResume();
        kept = ""; //: @clean
        Log.d("Pad", "pad holds " + kept); //: #sink
    }

    @Override
    protected void onPause() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #source
        if (clip != null) kept = clip.getItemAt(0).getText();
        super.onPause();
    }
}
