package bench.consent.lifecycle_callbacks;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public final class ConsentPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.consent);
        if (((App) getApplication()).mayStart()) {
            enter();
        }
    }

    public void agree(View button) {
        ((App) getApplication()).agreed();
        enter();
    }

    private void enter() {
        startActivity(new Intent(this, Main.class));
        finish();
    }

    public void refuse(View button) {
        finish();
    }
}
