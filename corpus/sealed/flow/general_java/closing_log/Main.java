package bench.flow.closing_log;

import android.app.Activity;
import android.content.ClipData;
import android.content.ClipboardManager;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button paste = new Button(this);
        paste.setText("粘贴运单号并查询");
        paste.setOnClickListener(view -> paste.setText("运单号 " + look() + " 位"));
        setContentView(paste);
    }

    private int look() {
        Desk kept;
        try (Desk desk = new Desk(); Desk quiet = new Desk.Quiet()) {
            kept = desk;
            desk.put(pasted()); //: @leak
            quiet.put(pasted()); //: @other_desk
        }
        kept.put(pasted()); //: @after_close
        return kept.length();
    }

    private String pasted() {
        ClipData clip = getSystemService(ClipboardManager.class).getPrimaryClip(); //: #source
        return clip == null || clip.getItemCount() == 0 ? "" : clip.getItemAt(0).coerceToText(this).toString();
    }
}
