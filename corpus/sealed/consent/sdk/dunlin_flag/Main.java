package bench.consent.dunlin_flag;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.recipes);
        boolean agreed = ((CookApp) getApplication()).agreed();
        findViewById(R.id.notice).setVisibility(agreed ? View.GONE : View.VISIBLE);
    }

    public void agree(View button) {
        ((CookApp) getApplication()).agree();
        findViewById(R.id.notice).setVisibility(View.GONE);
    }

    public void refuse(View button) {
        finish();
    }
}
