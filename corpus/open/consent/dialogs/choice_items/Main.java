package bench.consent.choice_items;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String[] CHOICES = {"Read the Privacy Policy", "I agree", "I disagree"};
    private TextView sky;
    private String watcher = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sky = new TextView(this);
        setContentView(sky);
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Do you agree to our Privacy Policy?")
                .setItems(CHOICES, (box, which) -> chosen(which))
                .setCancelable(false)
                .show();
    }

    private void chosen(int which) {
        sky.setText(CHOICES[which]);
        begin(); //: @any_item
        if (which == 0) { //: @one_off
        if (which == 1) { //: @guarded
            begin(); //: @one_off,guarded
        } //: @one_off,guarded
    }

    private void begin() {
        watcher = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        sky.setText("Orion rises in the east");
    }

    String watcher() {
        return watcher;
    }
}
