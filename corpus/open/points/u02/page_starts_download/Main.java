package bench.points.page_starts_download;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;

public final class Main extends Activity {
    private WebView page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new WebView(this);
        page.getSettings().setJavaScriptEnabled(true);
        page.setDownloadListener(new Reader(this));
        setContentView(page);
        page.loadUrl("https://news.campus.example/today.html");
    }

    @Override
    public void onBackPressed() {
        if (page.canGoBack()) {
            page.goBack();
        } else {
            super.onBackPressed();
        }
    }
}
