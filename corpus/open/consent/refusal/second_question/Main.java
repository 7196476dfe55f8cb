package bench.consent.second_question;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.os.Bundle;
import android.widget.ListView;
import java.util.List;

public final class Main extends Activity {
    private List<?> players;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
        ask("Movie Diary needs your consent to its Privacy Policy.", "Disagree", this::reconsider);
    }

    private void ask(String text, String no, Runnable refused) {
        DialogInterface.OnClickListener listener = (dialog, which) -> {
            if (which == DialogInterface.BUTTON_POSITIVE) {
                start();
            } else {
                refused.run();
            }
        };
        new AlertDialog.Builder(this)
                .setTitle("Privacy Policy")
                .setMessage(text)
                .setCancelable(false)
                .setPositiveButton("Agree", listener)
                .setNegativeButton(no, listener)
                .show();
    }

    private void reconsider() {
        Runnable leave = this::leave; //: @breach,clean
        Runnable leave = this::start; //: @either_way
        ask("Without your consent there is no diary. Read the Privacy Policy again?", "Still disagree", leave);
    }

    private void leave() {
        listPlayers(); //: @breach
        finishAndRemoveTask();
    }

    private void start() {
        listPlayers();
        setTitle("My movies");
    }

    private void listPlayers() {
        players = getPackageManager().getInstalledApplications(0); //: #read
    }

    int count() {
        return players == null ? 0 : players.size();
    }
}
