package bench.consent.plain_page;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

/** Asks, and opens the dictionary with or without an account. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Intent words = new Intent(this, Words.class);
        new AlertDialog.Builder(this)
                .setTitle("用户隐私保护")
                .setMessage("请阅读《隐私政策》。不同意也可以查词。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> open(words.putExtra("full", true)))
                .setNegativeButton("仅查词", (box, which) -> open(words.putExtra("full", false))) //: @clean
                .setNegativeButton("仅查词", (box, which) -> open(words)) //: @breach,default_no
                .show();
    }

    private void open(Intent page) {
        startActivity(page);
        finish();
    }
}
