package bench.points.wifi_prefetch;

import android.app.DownloadManager;
import android.content.Context;
import android.net.Uri;

/** Fetches files. */
final class Depot {
    static final String[] APPS = {"com.xiaoxiao.video.apk", "com.hongbao.walk.apk"};
    static final String[] PICTURES = {"joke-0412.png", "joke-0413.png"};

    private Depot() {}

    static void fetch(Context context, String... files) {
        DownloadManager downloads = (DownloadManager) context.getSystemService(Context.DOWNLOAD_SERVICE);
        for (String file : files) {
            Uri from = Uri.parse("https://depot.duanzi.example/" + file);
            downloads.enqueue(new DownloadManager.Request(from).setTitle(file)); //: #enqueue
        }
    }
}
