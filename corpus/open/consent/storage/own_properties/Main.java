package bench.consent.own_properties;

import android.app.Activity;
import android.os.Bundle;
import android.view.Gravity;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    private static final String KEY = "privacy.agreed";
    private Values values;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        values = new Values(this);
        String answer = values.get(KEY);
        if (answer.equals("yes")) { //: @packed,guarded
        if (!answer.equals("refused")) { //: @inverted
            shelf();
        } else {
            ask();
        }
    }

    private void ask() {
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.setGravity(Gravity.CENTER);
        TextView words = new TextView(this);
        words.setText("Novel Shelf keeps your place on this phone. Read the 隐私政策 (Privacy Policy).");
        page.addView(words);
        page.addView(button("Agree", this::agree));
        page.addView(button("Disagree", this::refuse));
        setContentView(page);
    }

    private Button button(String words, View.OnClickListener listener) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(listener);
        return button;
    }

    private void agree(View button) {
        values.put(KEY, "yes");
        shelf();
    }

    private void refuse(View button) {
        values.put(KEY, "refused");
        finish();
    }

    private void shelf() {
        TextView shelf = new TextView(this);
        shelf.setText("Shelf of " + String.valueOf(new Reader(this).mark).length());
        setContentView(shelf);
    }
}
