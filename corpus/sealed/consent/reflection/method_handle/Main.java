package bench.consent.method_handle;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView bill;
    private Sim sim;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        bill = new TextView(this);
        bill.setText("本月话费 38.5 元");
        setContentView(bill);
        sim = new Sim(this);
        boolean agreed = getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
        card(); //: @breach
        bill.append("\n网络 " + sim.ask("getPhoneType", int.class)); //: @phone_kind
        if (agreed) {
            card(); //: @phone_kind,guarded
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为识别号卡，我们会读取 SIM 卡信息。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    card();
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void card() {
        bill.setTag(sim.ask("getSubscriberId", String.class));
    }
}
