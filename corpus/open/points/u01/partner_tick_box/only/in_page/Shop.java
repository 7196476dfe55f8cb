package bench.points.partner_tick_box;

import android.app.Activity;
import android.app.DownloadManager;
import android.net.Uri;
import android.webkit.JavascriptInterface;

/** What the page may ask for. */
final class Shop {
    private final Activity screen;

    Shop(Activity screen) {
        this.screen = screen;
    }

    @JavascriptInterface
    public void download(boolean partner) {
        fetch("com.kuaiqing.album/base.apk");
        if (partner) {
            fetch("com.kuaikan.video/latest.apk");
        }
        screen.finish();
    }

    @JavascriptInterface
    public void cancel() {
        screen.finish();
    }

    private void fetch(String name) {
        Uri file = Uri.parse("https://dl.kuaiqing.example/" + name);
        screen.getSystemService(DownloadManager.class).enqueue(new DownloadManager.Request(file));
    }
}
