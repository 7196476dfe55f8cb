package bench.flow.work_in_turn;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

/** Sends a picture to the printer, and a stamp after it. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button print = new Button(this);
        print.setText("Print");
        print.setOnClickListener(view -> print());
        setContentView(print);
    }

    private void print() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent picture = new Intent(this, Printer.class).setAction(Printer.PRINT);
        picture.putExtra("what", "holiday.jpg");
        Intent stamp = new Intent(this, Printer.class).setAction(Printer.STAMP);
        stamp.putExtra("what", id);
        stamp.replaceExtras(picture); //: @replaced
        startService(picture);
        startService(stamp);
    }
}
