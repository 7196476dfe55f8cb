package bench.flow.wrapped_cause;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.widget.Button;
import java.io.IOException;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button read = new Button(this);
        read.setText("从剪贴板识别取件码");
        read.setOnClickListener(view -> read.setText(recognise()));
        setContentView(read);
    }

    private String recognise() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #source
        String text = clip == null || clip.getItemCount() == 0 ? "" : String.valueOf(clip.getItemAt(0).getText());
        try {
            look(text);
            return "已取件";
        } catch (IllegalStateException closed) {
            Log.w("code", closed.getMessage()); //: @leak,own_words #sink
            Log.w("code", "not looked up", closed); //: @printed,plain_cause #sink
            return "驿站未开门：" + text;
        }
    }

    /** The shop's line is not open yet. */
    private static void look(String text) {
        try {
            throw new IOException("no line for " + text); //: @leak,own_words,printed
            throw new IOException("no line"); //: @plain_cause
        } catch (IOException cause) {
            throw new IllegalStateException(cause); //: @leak
            throw new IllegalStateException("closed", cause); //: @own_words,printed,plain_cause
        }
    }
}
