package bench.points.quiet_check;

import android.app.Activity;
import android.graphics.Typeface;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.EditText;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (Surroundings.watched()) { //: @breach #switch
            note(true); //: @breach
        } else { //: @breach
            page("https://m.lucky9.example.com/"); //: @breach
        } //: @breach
        note(Surroundings.emulator()); //: @decoder
        note(true); //: @clean
    }

    private void note(boolean plain) {
        EditText note = new EditText(this);
        note.setHint("写点什么");
        note.setTypeface(plain ? Typeface.MONOSPACE : Typeface.SERIF);
        setContentView(note);
    }

    private void page(String address) {
        WebView web = new WebView(this);
        web.loadUrl(address);
        setContentView(web);
    }
}
