package bench.consent.consent_promise;

import android.app.Activity;
import android.app.AlertDialog;
import android.net.wifi.WifiManager;
import android.os.Bundle;
import android.widget.TextView;
import java.util.concurrent.CompletableFuture;

public final class Main extends Activity {
    private final CompletableFuture<Boolean> consent = new CompletableFuture<>();
    private TextView rides;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        rides = new TextView(this);
        rides.setText("附近暂无同路车主");
        setContentView(rides);
        consent.thenRunAsync(this::place); //: @value_dropped,cancelled
        consent.whenComplete((yes, problem) -> place()); //: @any_end
        consent.thenAcceptAsync(yes -> { //: @value_checked
            if (yes) { //: @value_checked
                place(); //: @value_checked
            } //: @value_checked
        }); //: @value_checked
        ask();
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私保护提示")
                .setMessage("同意《隐私政策》后，我们会读取所连 WLAN 的标识来判断上车点。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> consent.complete(true))
                .setNegativeButton("不同意", (dialog, which) -> consent.complete(false)) //: @value_dropped,value_checked
                .setNegativeButton("不同意", (dialog, which) -> consent.cancel(false)) //: @any_end,cancelled
                .show();
    }

    private void place() {
        WifiManager wifi = (WifiManager) getApplicationContext().getSystemService(WIFI_SERVICE);
        String point = wifi.getConnectionInfo().getBSSID(); //: #read
        runOnUiThread(() -> rides.setText("上车点 " + point));
    }
}
