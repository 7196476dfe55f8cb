package bench.consent.visitor_mode;

import android.os.Bundle;
import android.widget.ListView;

public final class Lines extends Screen {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
    }
}
