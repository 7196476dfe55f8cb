package bench.points.help_pages;

import android.app.Activity;
import android.app.AlertDialog;
import android.net.http.SslError;
import android.webkit.SslErrorHandler;
import android.webkit.WebSettings;
import android.webkit.WebView;
import android.webkit.WebViewClient;

/** The web page on which a repair is ordered. */
final class Repair extends WebViewClient {
    private final Activity screen;

    Repair(Activity screen) {
        this.screen = screen;
    }

    WebView open() {
        WebView page = new WebView(screen);
        WebSettings settings = page.getSettings();
        settings.setJavaScriptEnabled(true);
        settings.setAllowUniversalAccessFromFileURLs(true); //: @file_reach #reach
        settings.setAllowUniversalAccessFromFileURLs(false); //: @breach,asks,clean
        page.setWebViewClient(this);
        page.loadUrl("https://repair.example.cn/order");
        return page;
    }

    @Override
    public void onReceivedSslError(WebView view, SslErrorHandler handler, SslError error) {
        handler.proceed(); //: @breach #proceed
        ask(handler); //: @asks
        handler.cancel(); //: @file_reach,clean
    }

    private void ask(SslErrorHandler handler) {
        new AlertDialog.Builder(screen)
                .setMessage("网站证书异常，您填写的信息可能被窃取，建议离开。")
                .setPositiveButton("离开", (dialog, which) -> handler.cancel())
                .setNegativeButton("仍然继续", (dialog, which) -> handler.proceed())
                .setOnCancelListener(dialog -> handler.cancel())
                .show();
    }
}
