package bench.flow.focus_clip;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.EditText;

public final class Main extends Activity {
    private CharSequence pasted = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        EditText number = new EditText(this);
        number.setHint("快递单号");
        setContentView(number);
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE); //: @wiped
        ClipData clip = board.getPrimaryClip(); //: @wiped
        if (clip != null) pasted = clip.getItemAt(0).getText(); //: @wiped
        number.setText(pasted);
    }

    @Override
    public void onWindowFocusChanged(boolean focus) {
        super.onWindowFocusChanged(focus);
        if (focus) {
            pasted = ""; //: @wiped
            pasted = clip(); //: @leak,leave
        } else {
            Log.d("Parcel", "left with " + pasted); //: @leak,wiped #sink
        }
    }

    @Override
    protected void onUserLeaveHint() {
        Log.d("Parcel", "home with " + pasted); //: @leave #leave
        super.onUserLeaveHint();
    }

    private CharSequence clip() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #focus
        return clip == null ? "" : clip.getItemAt(0).getText();
    }
}
