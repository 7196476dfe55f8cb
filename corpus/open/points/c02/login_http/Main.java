package bench.points.login_http;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.EditText;
import android.widget.TextView;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sign-in page of a bookshop: phone number and password. */
public final class Main extends Activity {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.login);
        findViewById(R.id.submit).setOnClickListener(view -> submit());
    }

    private void submit() {
        String phone = ((EditText) findViewById(R.id.phone)).getText().toString();
        String secret = ((EditText) findViewById(R.id.secret)).getText().toString();
        if (phone.length() != 11 || secret.isEmpty()) {
            new AlertDialog.Builder(this).setMessage(R.string.bad_input).show();
            return;
        }
        worker.execute(() -> {
            try {
                int code = new Gateway().login(phone, secret);
                runOnUiThread(() -> show(code == 200 ? R.string.welcome : R.string.refused));
            } catch (IOException problem) {
                runOnUiThread(() -> show(R.string.offline));
            }
        });
    }

    private void show(int text) {
        ((TextView) findViewById(R.id.status)).setText(text);
    }
}
