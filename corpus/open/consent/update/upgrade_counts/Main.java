package bench.consent.upgrade_counts;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView sky = new TextView(this);
        sky.setText("Vega, Deneb, Altair");
        setContentView(sky);
        App app = (App) getApplication();
        if (app.agreed()) {
            sky.append("\nWatched by " + app.watcher());
            return;
        }
        String title = app.updated() ? "Our rules after the update" : "Before you start"; //: @other_words
        String title = "Before you start"; //: @any_update,asks_again
        new AlertDialog.Builder(this)
                .setTitle(title)
                .setMessage("Please read our Privacy Policy. We tell phones apart by an identifier.")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> app.answer(true))
                .setNegativeButton("Disagree", (box, which) -> app.answer(false))
                .show();
    }
}
