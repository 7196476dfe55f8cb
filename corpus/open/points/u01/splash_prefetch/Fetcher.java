package bench.points.splash_prefetch;

import android.app.DownloadManager;
import android.content.Context;
import android.net.Uri;
import android.os.Environment;

/** Fetches files over the system's download service. */
final class Fetcher {
    private static final String BASE = "https://cdn.tingshu.example/files/";

    private final Context context;

    Fetcher(Context context) {
        this.context = context.getApplicationContext();
    }

    void fetch(String name) {
        DownloadManager.Request request = new DownloadManager.Request(Uri.parse(BASE + name));
        request.setNotificationVisibility(DownloadManager.Request.VISIBILITY_VISIBLE);
        request.setDestinationInExternalFilesDir(context, Environment.DIRECTORY_DOWNLOADS, name);
        DownloadManager manager = (DownloadManager) context.getSystemService(Context.DOWNLOAD_SERVICE);
        manager.enqueue(request); //: #enqueue
    }
}
