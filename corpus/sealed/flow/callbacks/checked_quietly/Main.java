package bench.flow.checked_quietly;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.CheckBox;
import android.widget.TextView;

/** A packing list that counts without showing its boxes. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView summary = new TextView(this);
        String owner = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        CheckBox packed = new CheckBox(this);
        packed.setChecked(true); //: @before
        packed.setOnCheckedChangeListener((box, on) -> {
            Log.d("Packing", owner + " packed: " + on); //: #sink
        });
        packed.setChecked(true); //: @leak,before
        packed.setChecked(false); //: @no_change
        packed.toggle(); //: @toggled
        summary.setText(packed.isChecked() ? "Packed" : "To be packed");
        setContentView(summary);
    }
}
