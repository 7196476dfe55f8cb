package bench.consent.change_listener;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button roll = new Button(this);
        roll.setText("Roll");
        setContentView(roll);
        SharedPreferences club = getSharedPreferences("club", MODE_PRIVATE);
        club.edit().putInt("launches", club.getInt("launches", 0) + 1).apply();
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("Members of the club are numbered. Do you agree?")
                .setCancelable(false)
                .setPositiveButton("Agree", (box, which) -> club.edit().putBoolean("agreed", true).apply())
                .setNegativeButton("Disagree", (box, which) -> club.edit().putBoolean("agreed", false).apply())
                .show();
    }
}
