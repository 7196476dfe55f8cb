package bench.consent.patient_poll;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private Friends friends;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button send = new Button(this);
        send.setText("Send a sticker");
        send.setOnClickListener(view -> send.setText(friends.count() + " friends"));
        setContentView(send);
        friends = new Friends(getContentResolver());
        new Thread(friends, "friends").start();
        if (Friends.answer == Friends.OPEN) ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("Your privacy")
                .setMessage("Stickers are sent to friends from your contacts. Please read our Privacy Policy and choose.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> Friends.answer = Friends.YES)
                .setNegativeButton("Disagree", (dialog, which) -> Friends.answer = Friends.NO)
                .show();
    }
}
