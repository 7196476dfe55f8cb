package bench.flow.config_word;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Intent;
import android.content.res.Configuration;
import android.os.Bundle;
import android.widget.TextView;

/** Looks a word up; turned on its side it shows the card to be shared. */
public final class Main extends Activity {
    private TextView card;
    private CharSequence word = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        card = new TextView(this);
        card.setText("复制一个单词后打开词典");
        setContentView(card);
        card.setOnClickListener(view -> word());
    }

    private void word() {
        ClipboardManager board = getSystemService(ClipboardManager.class);
        ClipData copied = board.getPrimaryClip(); //: #source
        if (copied != null && copied.getItemCount() > 0) {
            word = copied.getItemAt(0).getText();
        }
        card.setText("词义：" + word);
        word = "word"; //: @forgotten
    }

    @Override
    public void onConfigurationChanged(Configuration now) {
        super.onConfigurationChanged(now);
        Intent send = new Intent(Intent.ACTION_SEND).setType("text/plain");
        send.putExtra(Intent.EXTRA_TEXT, word);
        startActivity(Intent.createChooser(send, "分享")); //: #sink
    }
}
