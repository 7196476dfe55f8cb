package bench.flow.tap_overruled;

import android.os.Bundle;
import android.view.View;

/** Rings. */
public class Main extends Bell {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.door);
        findViewById(R.id.ring).setOnClickListener(this::quiet); //: @overruled,inflated_again
        setContentView(R.layout.door); //: @inflated_again
    }

    private void quiet(View button) {
        button.setEnabled(false);
    }

    @Override //: @base_only
    public void tell(View button) { //: @base_only
        quiet(button); //: @base_only
    } //: @base_only
}
