package bench.points.filing_about;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Opening hours of a village clinic. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView hours = new TextView(this);
        hours.setText(R.string.hours);
        Button about = new Button(this);
        about.setText(R.string.about);
        about.setOnClickListener(view -> startActivity(new Intent(this, About.class)));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(hours);
        page.addView(about);
        setContentView(page);
    }
}
