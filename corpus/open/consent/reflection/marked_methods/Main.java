package bench.consent.marked_methods;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sky = new TextView(this);
        sky.setText("Sunny, 21 degrees");
        setContentView(sky);
        App app = (App) getApplication();
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("We number our hikers. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("I agree", (box, which) -> app.run(Stage.AGREED)) //: @breach,other_stage
                .setPositiveButton("I agree", (box, which) -> app.tasks().hiker()) //: @no_mark
                .setNegativeButton("I do not agree", (box, which) -> sky.append("\nNobody is numbered."))
                .show();
    }
}
