package bench.flow.pad_take_send;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    private CharSequence kept = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pad);
    }

    public void take(View button) {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #source
        if (clip != null && clip.getItemCount() > 0) kept = clip.getItemAt(0).coerceToText(this);
    }

    public void clear(View button) {
        kept = "";
    }

    public void send(View button) {
        clear(button); //: @clean
        Intent out = new Intent(Intent.ACTION_SEND).setType("text/plain");
        out.putExtra(Intent.EXTRA_TEXT, kept);
        startActivity(out); //: #sink
    }
}
