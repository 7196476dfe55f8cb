package bench.consent.fragment_dismiss;

import android.app.Activity;
import android.content.pm.ApplicationInfo;
import android.os.Bundle;
import android.widget.TextView;
import java.util.List;

@SuppressWarnings("deprecation")
public final class Main extends Activity implements Rules.Host {
    private TextView market;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        market = new TextView(this);
        market.setText("二手教材 3 本");
        setContentView(market);
        if (state == null) {
            new Rules().show(getFragmentManager(), "rules");
        }
    }

    @Override
    public void settled() {
        List<ApplicationInfo> apps = getPackageManager().getInstalledApplications(0); //: #list
        boolean wallet = false;
        for (ApplicationInfo app : apps) {
            wallet |= app.packageName.equals("com.eg.android.AlipayGphone");
        }
        market.setText(wallet ? "可用支付宝付款" : "当面付款");
    }

    @Override
    public void left() {
        finish();
    }
}
