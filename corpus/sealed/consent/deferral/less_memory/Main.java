package bench.consent.less_memory;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        PinsApp app = (PinsApp) getApplication();
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        if (!app.agreed()) {
            TextView words = new TextView(this);
            words.setText("We look at your installed apps to offer the right ones for sharing. See our Privacy Policy.");
            page.addView(words);
            page.addView(button("Agree", view -> {
                app.agree();
                recreate();
            }));
            page.addView(button("Decline", view -> finish()));
        }
        TextView pins = new TextView(this);
        pins.setText(app.agreed() ? "Plum cake\nLeek tart" : "");
        page.addView(pins);
        setContentView(page);
    }

    private Button button(String words, View.OnClickListener click) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(click);
        return button;
    }
}
