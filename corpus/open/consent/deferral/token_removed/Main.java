package bench.consent.token_removed;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.EditText;

/** Follows parcels; a number that was copied elsewhere is filled in. */
public final class Main extends Activity {
    private static final String PASTE = "paste";
    private final Handler later = new Handler(Looper.getMainLooper());
    private EditText number;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        number = new EditText(this);
        number.setHint("快递单号");
        setContentView(number);
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            post();
            return;
        }
        post();
        later.removeCallbacksAndMessages(token()); //: @built_token,constant_token
        later.removeCallbacksAndMessages(null); //: @no_token
        ask();
    }

    private void post() {
        later.postDelayed(this::paste, token(), 12_000);
    }

    private Object token() {
        return getPackageName() + "." + PASTE; //: @built_token
        return PASTE; //: @late,constant_token,no_token
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("同意《隐私政策》后，我们会从剪贴板识别快递单号。不同意也可手动输入。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    post();
                })
                .setNegativeButton("不同意", (dialog, which) -> later.removeCallbacksAndMessages(token()))
                .show();
    }

    private void paste() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #read
        if (clip != null && clip.getItemCount() > 0) {
            number.setText(clip.getItemAt(0).coerceToText(this));
        }
    }
}
