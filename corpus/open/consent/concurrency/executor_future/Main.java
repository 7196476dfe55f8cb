package bench.consent.executor_future;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** A page with the policy's summary and two buttons, then the stops. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView text = new TextView(this);
        text.setText("Privacy policy: we use your phone number when you book a ride.");
        page.addView(text);
        page.addView(button("Agree", this::agree));
        page.addView(button("Disagree", view -> finish()));
        setContentView(page);
    }

    private Button button(String text, View.OnClickListener listener) {
        Button button = new Button(this);
        button.setText(text);
        button.setOnClickListener(listener);
        return button;
    }

    private void agree(View button) {
        ((App) getApplication()).registration().begin();
        TextView stops = new TextView(this);
        stops.setText("No stop nearby");
        setContentView(stops);
    }
}
