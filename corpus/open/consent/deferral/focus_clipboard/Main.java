package bench.consent.focus_clipboard;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private ClipboardManager board;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        board = getSystemService(ClipboardManager.class);
        setContentView(R.layout.consent);
    }

    @Override
    public void onWindowFocusChanged(boolean focused) {
        super.onWindowFocusChanged(focused);
        if (!focused) {
            return;
        }
        View root = getWindow().getDecorView();
        root.post(this::lookForCode); //: @breach
        root.post(() -> board.setPrimaryClip(ClipData.newPlainText("shop", "欢迎"))); //: @writes
        if (agreed) {
            root.post(this::lookForCode);
        }
    }

    /** Called by the button of the layout. */
    public void agree(View button) {
        agreed = true;
        setContentView(R.layout.shop);
        button.post(this::lookForCode);
    }

    /** Called by the button of the layout. */
    public void refuse(View button) {
        finish();
    }

    private void lookForCode() {
        ClipData clip = board.getPrimaryClip(); //: #read
        TextView code = findViewById(R.id.code);
        if (clip != null && clip.getItemCount() > 0 && code != null) {
            code.setText(clip.getItemAt(0).getText());
        }
    }
}
