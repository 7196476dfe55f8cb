package bench.points.page_starts_download;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.DownloadManager;
import android.net.Uri;
import android.webkit.DownloadListener;
import android.webkit.URLUtil;

/** Handles files that pages offer. */
final class Reader implements DownloadListener {
    private final Activity screen;

    Reader(Activity screen) {
        this.screen = screen;
    }

    @Override
    public void onDownloadStart(String url, String agent, String disposition, String type, long length) {
        String name = URLUtil.guessFileName(url, disposition, type);
        save(url, name); //: @breach
        ask(url, name); //: @clean
        if ("application/pdf".equals(type)) { //: @documents
            save(url, name); //: @documents
        } //: @documents
    }

    private void ask(String url, String name) {
        new AlertDialog.Builder(screen)
                .setMessage("网页请求下载文件 " + name)
                .setPositiveButton("下载", (dialog, which) -> save(url, name))
                .setNegativeButton("取消", null)
                .show();
    }

    private void save(String url, String name) {
        DownloadManager.Request request = new DownloadManager.Request(Uri.parse(url));
        request.setTitle(name);
        screen.getSystemService(DownloadManager.class).enqueue(request); //: #enqueue
    }
}
