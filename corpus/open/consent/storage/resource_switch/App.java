package bench.consent.resource_switch;

import android.app.Application;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;

public final class App extends Application {
    private String code = "";

    @Override
    public void onCreate() {
        super.onCreate();
        boolean agreed = getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false);
        boolean early = getResources().getBoolean(R.bool.collect_early);
        if (early && agreed) { //: @nested
        if (early || agreed) { //: @breach,clean
            readCode();
        }
    }

    /** Looks for the code of a shared article in the clipboard. */
    void readCode() {
        ClipboardManager board = (ClipboardManager) getSystemService(Context.CLIPBOARD_SERVICE);
        ClipData clip = board.getPrimaryClip(); //: #read
        if (clip != null && clip.getItemCount() > 0) {
            CharSequence text = clip.getItemAt(0).coerceToText(this);
            code = text.toString().startsWith("￥") ? text.toString() : "";
        }
    }

    String code() {
        return code;
    }
}
