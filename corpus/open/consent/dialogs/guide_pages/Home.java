package bench.consent.guide_pages;

import android.app.Activity;
import android.os.Bundle;
import android.widget.TextView;

public final class Home extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView people = new TextView(this);
        people.setText(People.count(this) + " people");
        setContentView(people);
    }
}
