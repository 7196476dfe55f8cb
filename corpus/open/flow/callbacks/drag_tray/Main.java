package bench.flow.drag_tray;

import android.app.Activity;
import android.content.ClipData;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.DragEvent;
import android.view.View;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity implements View.OnDragListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView piece = new TextView(this);
        piece.setText("drag me");
        piece.setOnLongClickListener(this::lift);
        LinearLayout tray = new LinearLayout(this);
        tray.setMinimumHeight(400);
        tray.setOnDragListener(this);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(piece);
        page.addView(tray);
        setContentView(page);
    }

    private boolean lift(View piece) {
        String maker = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ClipData clip = ClipData.newPlainText("piece", maker); //: @leak,label_only,not_taken
        ClipData clip = ClipData.newPlainText("piece", "blue"); //: @beside
        return piece.startDragAndDrop(clip, new View.DragShadowBuilder(piece), maker, 0);
    }

    @Override
    public boolean onDrag(View tray, DragEvent event) {
        if (event.getAction() == DragEvent.ACTION_DRAG_STARTED) {
            return tray.isEnabled(); //: @leak,label_only,beside
            return false; //: @not_taken
        }
        if (event.getAction() == DragEvent.ACTION_DROP) {
            CharSequence text = event.getClipData().getItemAt(0).getText(); //: @leak,not_taken
            CharSequence text = event.getClipDescription().getLabel(); //: @label_only
            CharSequence text = String.valueOf(event.getLocalState()); //: @beside
            Log.i("Tray", "dropped " + text); //: #sink
        }
        return true;
    }
}
