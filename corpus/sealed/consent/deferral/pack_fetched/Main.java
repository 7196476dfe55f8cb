package bench.consent.pack_fetched;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.DownloadManager;
import android.content.IntentFilter;
import android.net.Uri;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private Fetched fetched;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView map = new TextView(this);
        map.setText("省会：南宁、成都、西安");
        setContentView(map);
        fetch(); //: @breach,opens_pack
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) {
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("地图授权需要读取网卡地址。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> agree())
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void agree() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        fetch(); //: @guarded
        Fetched.licence(this); //: @opens_pack
    }

    private void fetch() {
        fetched = new Fetched();
        registerReceiver(fetched, new IntentFilter(DownloadManager.ACTION_DOWNLOAD_COMPLETE));
        Uri pack = Uri.parse("https://map.lixian.example/cities.pack");
        getSystemService(DownloadManager.class).enqueue(new DownloadManager.Request(pack));
    }

    @Override
    protected void onDestroy() {
        if (fetched != null) {
            unregisterReceiver(fetched);
        }
        super.onDestroy();
    }
}
