package bench.points.kinds_not_declared;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.SharedPreferences;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;

public final class Main extends Activity {
    private static final String CONTACTS = "android.permission.READ_CONTACTS";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button invite = new Button(this);
        invite.setText("邀请好友");
        invite.setOnClickListener(view -> invite());
        setContentView(invite);
        SharedPreferences rules = getSharedPreferences("rules", MODE_PRIVATE);
        if (!rules.getBoolean("agreed", false)) {
            WebView policy = new WebView(this);
            policy.loadUrl("file:///android_asset/privacy_policy.html");
            new AlertDialog.Builder(this)
                    .setTitle("隐私政策")
                    .setView(policy)
                    .setCancelable(false)
                    .setPositiveButton("同意", (dialog, which) -> rules.edit().putBoolean("agreed", true).apply())
                    .setNegativeButton("不同意", (dialog, which) -> finish())
                    .show();
        }
    }

    private void invite() {
        if (checkSelfPermission(CONTACTS) != PackageManager.PERMISSION_GRANTED) { //: @breach,clean,synonym
            requestPermissions(new String[] {CONTACTS}, 1); //: @breach,clean,synonym
        } else { //: @breach,clean,synonym
            new Friends(this).find(); //: @breach,clean,synonym
        } //: @breach,clean,synonym
        setTitle("邀请码 8866");
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] results) {
        if (results.length > 0 && results[0] == PackageManager.PERMISSION_GRANTED) {
            invite();
        }
    }
}
