package bench.consent.alarm_round;

import android.app.Activity;
import android.app.AlarmManager;
import android.app.AlertDialog;
import android.app.PendingIntent;
import android.content.Intent;
import android.os.Bundle;
import android.os.SystemClock;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView glasses = new TextView(this);
        glasses.setText("0 of 8 glasses");
        setContentView(glasses);
        remind();
        alarms().cancel(drink()); //: @cancelled
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage("We greet you by the name of your account. Do you agree?")
                .setPositiveButton("Agree", (box, which) -> {
                    getSharedPreferences("water", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    remind();
                })
                .setNegativeButton("Disagree", (box, which) -> glasses.append("\nGood health!"))
                .setCancelable(false)
                .show();
    }

    private AlarmManager alarms() {
        return (AlarmManager) getSystemService(ALARM_SERVICE);
    }

    private PendingIntent drink() {
        return PendingIntent.getBroadcast(this, 7, new Intent(this, Drink.class), PendingIntent.FLAG_IMMUTABLE);
    }

    private void remind() {
        alarms().set(AlarmManager.ELAPSED_REALTIME, SystemClock.elapsedRealtime() + 600_000, drink());
    }
}
