package bench.consent.visitor_mode;

import android.os.Bundle;
import android.widget.TextView;

/** The lines of the city, for visitors. */
public final class Browse extends Screen {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView lines = new TextView(this);
        lines.setText("1路 2路 3路");
        setContentView(lines);
    }

    @Override //: @clean
    protected boolean usesPlace() { //: @clean
        return false; //: @clean
    } //: @clean
}
