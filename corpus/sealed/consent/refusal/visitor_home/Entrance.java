package bench.consent.visitor_home;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

public final class Entrance extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (getPreferences(MODE_PRIVATE).getBoolean("member", false)) {
            open(MemberHome.class);
            return;
        }
        new AlertDialog.Builder(this)
                .setMessage("请阅读《隐私政策》。不同意也可以使用浏览功能。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("member", true).apply();
                    open(MemberHome.class);
                })
                .setNegativeButton("不同意，仅浏览", (dialog, which) -> open(VisitorHome.class))
                .show();
    }

    private void open(Class<? extends Home> home) {
        startActivity(new Intent(this, home));
        finish();
    }
}
