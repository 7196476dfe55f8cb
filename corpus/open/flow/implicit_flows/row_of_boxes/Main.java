package bench.flow.row_of_boxes;

import android.app.Activity;
import android.graphics.Color;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private final CheckBox[] boxes = new CheckBox[16];

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        for (int i = 0; i < boxes.length; i++) {
            boxes[i] = new CheckBox(this);
            page.addView(boxes[i]);
        }
        propose();
        Button done = new Button(this);
        done.setText("Done");
        done.setOnClickListener(view -> done());
        page.addView(done);
        setContentView(page);
    }

    private void propose() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        long bits = Long.parseUnsignedLong(id, 16);
        for (int i = 0; i < boxes.length; i++) {
            boolean set = (bits >> i & 1) != 0;
            boxes[i].setChecked(set); //: @leak,unticked,toggled
            boxes[i].setTextColor(set ? Color.RED : Color.BLUE); //: @coloured
        }
        for (CheckBox box : boxes) { //: @unticked,toggled
            box.setChecked(false); //: @unticked
            box.toggle(); //: @toggled
        } //: @unticked,toggled
    }

    private void done() {
        StringBuilder row = new StringBuilder();
        for (CheckBox box : boxes) {
            row.append(box.isChecked() ? 'x' : '-');
        }
        Log.i("Ticks", row.toString()); //: #sink
    }
}
