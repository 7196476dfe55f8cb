package bench.consent.permission_first;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

public final class Rules extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rules);
    }

    public void onAgree(View button) {
        getSharedPreferences("rules", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        startActivity(new Intent(this, Home.class));
        finish();
    }

    public void onRefuse(View button) {
        finish();
    }
}
