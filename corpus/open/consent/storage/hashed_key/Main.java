package bench.consent.hashed_key;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

public final class Main extends Activity {
    private Vault vault;
    private String device = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView list = new TextView(this);
        list.setText("还没有密码");
        setContentView(list);
        vault = new Vault(this);
        vault.close("rules", "12"); //: @other_name
        if (!"0".equals(vault.opened("rules.agreed"))) { //: @empty_text
        if (vault.has("rules")) { //: @other_name
        if ("1".equals(vault.opened("rules.agreed"))) { //: @guarded
            bind();
        } else {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("密码本只在本机保存您的密码，详见《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> {
                    vault.close("rules.agreed", "1");
                    bind();
                })
                .setNegativeButton("拒绝", (box, which) -> finishAndRemoveTask())
                .show();
    }

    private void bind() {
        device = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String device() {
        return device;
    }
}
