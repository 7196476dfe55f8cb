package bench.flow.previewed_draft;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.util.Log;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private static final class Draft {
        String title = "无标题";
        String body = "";

        Draft copy() {
            Draft made = new Draft();
            made.title = title;
            made.body = body;
            return made;
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void paste(View button) {
        Draft editing = new Draft();
        Draft shown = editing; //: @leak
        Draft shown = editing.copy(); //: @clean
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #source
        if (clip == null) return;
        editing.body = String.valueOf(clip.getItemAt(0).getText());
        Draft shown = editing.copy(); //: @late
        TextView preview = findViewById(R.id.preview);
        preview.setText(editing.body);
        Log.d("draft", shown.title + ": " + shown.body); //: #sink
    }
}
