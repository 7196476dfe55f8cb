package bench.consent.base_screen;

import android.content.Intent;
import android.view.View;

public final class Welcome extends Base {
    @Override
    int layout() {
        return R.layout.welcome;
    }

    @Override //: @overridden
    boolean counts() { //: @overridden
        return false; //: @overridden
    } //: @overridden

    @Override
    void begin() {
        findViewById(R.id.agree).setOnClickListener(this::agree);
        findViewById(R.id.refuse).setOnClickListener(button -> finish());
    }

    private void agree(View button) {
        getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("yes", true).commit();
        startActivity(new Intent(this, Shelf.class));
        finish();
    }
}
