package bench.consent.two_gates;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.Window;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private boolean answered;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        answered = state != null && state.getBoolean("answered");
        if (!answered) {
            ask();
        }
    }

    private void ask() {
        Dialog dialog = new Dialog(this);
        dialog.requestWindowFeature(Window.FEATURE_NO_TITLE);
        LinearLayout panel = new LinearLayout(this);
        panel.setOrientation(LinearLayout.VERTICAL);
        TextView words = new TextView(this);
        words.setText("We look for masts near you. Please read our Privacy Policy 《隐私政策》.");
        Button yes = new Button(this);
        yes.setText("Agree");
        yes.setOnClickListener(
                button -> {
                    dialog.dismiss();
                    answered = true;
                    ((App) getApplication()).gates.countDown();
                });
        Button no = new Button(this);
        no.setText("Disagree");
        no.setOnClickListener(
                button -> {
                    dialog.dismiss();
                    answered = true;
                    ((App) getApplication()).gates.countDown(); //: @refused
                    setTitle(Scan.channels.length + " channels");
                });
        panel.addView(words);
        panel.addView(yes);
        panel.addView(no);
        dialog.setCancelable(false);
        dialog.setContentView(panel);
        dialog.show();
    }

    @Override
    protected void onSaveInstanceState(Bundle state) {
        state.putBoolean("answered", answered);
        super.onSaveInstanceState(state);
    }
}
