package bench.consent.emoji_keys;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.inputmethodservice.InputMethodService;
import android.view.View;
import android.view.inputmethod.EditorInfo;
import android.widget.Button;
import android.widget.LinearLayout;

public final class EmojiKeys extends InputMethodService {
    private Button paste;

    @Override
    public View onCreateInputView() {
        LinearLayout row = new LinearLayout(this);
        for (String face : new String[] {"(^_^)", "(T_T)", "(-_-)"}) {
            Button key = new Button(this);
            key.setText(face);
            key.setOnClickListener(view -> getCurrentInputConnection().commitText(face, 1));
            row.addView(key);
        }
        paste = new Button(this);
        paste.setText("粘贴");
        paste.setOnClickListener(view -> pasted());
        row.addView(paste);
        return row;
    }

    @Override
    public void onStartInputView(EditorInfo field, boolean again) {
        super.onStartInputView(field, again);
        paste.setEnabled(!clip().isEmpty()); //: @breach
        if (agreed()) { //: @guarded
            paste.setEnabled(!clip().isEmpty()); //: @guarded
        } //: @guarded
    }

    private void pasted() {
        if (agreed()) {
            getCurrentInputConnection().commitText(clip(), 1);
        } else {
            startActivity(new Intent(this, Main.class).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK));
        }
    }

    private boolean agreed() {
        return getSharedPreferences("keys", MODE_PRIVATE).getBoolean("agreed", false);
    }

    private String clip() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        ClipData clip = board.getPrimaryClip(); //: #read
        return clip == null || clip.getItemCount() == 0 ? "" : clip.getItemAt(0).coerceToText(this).toString();
    }
}
