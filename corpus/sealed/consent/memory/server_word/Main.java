package bench.consent.server_word;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView text = new TextView(this);
        setContentView(text);
        Rates rates = new Rates(this);
        new Thread(() -> {
            String line = rates.load();
            runOnUiThread(() -> text.setText(line));
        }).start();
        new AlertDialog.Builder(this)
                .setMessage("Please read the Privacy Policy 请阅读《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("Agree 同意", (dialog, which) -> rates.join())
                .setNegativeButton("Decline 不同意", (dialog, which) -> finish())
                .show();
    }
}
