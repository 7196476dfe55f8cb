package bench.consent.typed_before;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.text.Editable;
import android.text.TextWatcher;
import android.widget.EditText;

/** Translates a word, and offers the one that was copied. */
public final class Main extends Activity implements TextWatcher {
    private boolean agreed;
    private EditText word;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        word = new EditText(this);
        setContentView(word);
        word.addTextChangedListener(this); //: @breach,clean
        word.setText("hello");
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("翻译时会读取剪贴板中的文字。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> agree())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void agree() {
        agreed = true;
        word.addTextChangedListener(this); //: @before_listener
    }

    @Override
    public void onTextChanged(CharSequence text, int start, int before, int count) {
        if (agreed) { //: @clean
            offer();
        } //: @clean
    }

    private void offer() {
        ClipboardManager board = (ClipboardManager) getSystemService(CLIPBOARD_SERVICE);
        ClipData copied = board.getPrimaryClip(); //: #read
        word.setHint(copied == null ? "" : copied.getItemAt(0).getText());
    }

    @Override
    public void beforeTextChanged(CharSequence text, int start, int count, int after) {
        word.setError(null);
    }

    @Override
    public void afterTextChanged(Editable text) {
        setTitle(text.length() + (agreed ? " 字" : " 字（试用）"));
    }
}
