package bench.flow.clip_ride;

import android.app.Activity;
import android.content.ClipData;
import android.os.Bundle;
import android.util.Log;

/** Reads a clip. */
public final class Reader extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ClipData clip = getIntent().getClipData();
        if (clip == null) return;
        CharSequence note = clip.getItemAt(1).getText(); //: @leak,replaced
        CharSequence note = clip.getItemAt(0).getText(); //: @first
        CharSequence note = clip.getItemAt(1).getHtmlText(); //: @in_text
        Log.d("Reader", "note " + note); //: #sink
        setTitle(note);
    }
}
