package bench.points.ledger_alarm;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;

/** Shows the rules once, before the ledger. */
public final class RulesActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.rules);
    }

    public void agree(View button) {
        getSharedPreferences("ledger", MODE_PRIVATE).edit().putBoolean("rules", true).apply();
        startActivity(new Intent(this, LedgerActivity.class));
        finish();
    }

    public void refuse(View button) {
        finish();
    }
}
