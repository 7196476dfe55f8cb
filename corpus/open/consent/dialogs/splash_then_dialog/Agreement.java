package bench.consent.splash_then_dialog;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

public final class Agreement extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new AlertDialog.Builder(this)
                .setTitle("用户协议和隐私政策")
                .setMessage(R.string.text)
                .setCancelable(false)
                .setPositiveButton("同意并进入", (dialog, which) -> enter())
                .setNegativeButton("不同意", (dialog, which) -> finishAffinity())
                .show();
    }

    private void enter() {
        getSharedPreferences("hostel", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        startActivity(new Intent(this, Home.class));
        finish();
    }
}
