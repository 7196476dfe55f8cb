package bench.consent.plain_line;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;
import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

public final class Main extends Activity {
    private static final String DESK = "http://desk.jiaofei.example/hello?d="; //: @early,late
    private static final String DESK = "https://desk.jiaofei.example/hello?d="; //: @clean
    private File marker;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView bill = new TextView(this);
        bill.setText("电费 86.4 元\n水费 31.0 元");
        setContentView(bill);
        marker = new File(getFilesDir(), "agreed.mark");
        boolean agreed = marker.getParentFile().isDirectory(); //: @early
        boolean agreed = marker.isFile(); //: @late,clean
        if (agreed) {
            hello();
        }
        if (!marker.isFile()) {
            ask();
        }
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为保障账户安全，我们会读取设备标识。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        try {
            if (marker.createNewFile()) {
                hello();
            }
        } catch (IOException full) {
            Log.w("bill", "no room");
        }
    }

    private void hello() {
        String device = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        new Thread(() -> {
            try {
                HttpURLConnection link = (HttpURLConnection) new URL(DESK + device).openConnection();
                Log.i("bill", "desk says " + link.getResponseCode()); //: #send
                link.disconnect();
            } catch (IOException offline) {
                Log.w("bill", "desk is closed");
            }
        }).start();
    }
}
