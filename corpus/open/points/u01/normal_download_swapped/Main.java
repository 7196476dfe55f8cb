package bench.points.normal_download_swapped;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.DownloadManager;
import android.net.Uri;
import android.os.Bundle;
import android.webkit.WebView;
import android.webkit.WebViewClient;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView page = new WebView(this);
        page.setWebViewClient(new WebViewClient());
        page.setDownloadListener((url, agent, disposition, type, length) -> confirm(Uri.parse(url)));
        setContentView(page);
        page.loadUrl("file:///android_asset/index.html");
    }

    private void confirm(Uri file) {
        new AlertDialog.Builder(this)
                .setMessage("确认下载？")
                .setPositiveButton("下载", (dialog, which) ->
                        getSystemService(DownloadManager.class).enqueue(new DownloadManager.Request(file)))
                .setNegativeButton("取消", null)
                .show();
    }
}
