package bench.consent.timer_report;

import android.app.Activity;
import android.app.Dialog;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    private Dialog dialog;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView total = new TextView(this);
        total.setText(R.string.total);
        setContentView(total);
        dialog = new Dialog(this);
        dialog.setContentView(R.layout.dialog);
        dialog.setCancelable(false);
        dialog.findViewById(R.id.agree).setOnClickListener(this::agreed);
        dialog.findViewById(R.id.refuse).setOnClickListener(view -> finish());
        dialog.show();
    }

    private void agreed(View button) {
        dialog.dismiss();
        ((Monitor) getApplication()).sampler().start();
    }
}
