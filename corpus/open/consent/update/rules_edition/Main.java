package bench.consent.rules_edition;

import android.app.Activity;
import android.content.Context;
import android.location.Location;
import android.location.LocationManager;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity implements View.OnClickListener {
    private Rules rules;
    private TextView text;
    private Button agree;
    private Button disagree;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        rules = new Rules(this);
        text = new TextView(this);
        agree = button("I agree");
        disagree = button("I do not agree");
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(text);
        page.addView(agree);
        page.addView(disagree);
        setContentView(page);
        if (rules.accepted()) {
            tides();
        } else {
            text.setText("Edition 4 of our Privacy Policy (隐私政策): we look for the nearest harbour.");
        }
    }

    private Button button(String words) {
        Button button = new Button(this);
        button.setText(words);
        button.setOnClickListener(this);
        return button;
    }

    @Override
    public void onClick(View button) {
        if (button == agree) {
            rules.accept();
            tides();
        } else {
            text.setText("High water at Dover: 11:02");
        }
    }

    private void tides() {
        agree.setVisibility(View.GONE);
        disagree.setVisibility(View.GONE);
        LocationManager manager = (LocationManager) getSystemService(Context.LOCATION_SERVICE);
        try {
            Location near = manager.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            text.setText(near == null ? "Choose a harbour" : "Harbour near " + near.getLatitude());
        } catch (SecurityException denied) {
            text.setText("Choose a harbour");
        }
    }
}
