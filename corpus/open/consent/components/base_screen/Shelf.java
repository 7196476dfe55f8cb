package bench.consent.base_screen;

import android.widget.TextView;

public final class Shelf extends Base {
    @Override
    int layout() {
        return R.layout.shelf;
    }

    @Override
    void begin() {
        ((TextView) findViewById(R.id.list)).setText("阿司匹林 · 有效期至 2027-03");
    }
}
