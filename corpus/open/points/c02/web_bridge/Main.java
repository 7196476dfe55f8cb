package bench.points.web_bridge;

import android.annotation.SuppressLint;
import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebSettings;
import android.webkit.WebView;
import android.webkit.WebViewClient;

/** Reader of a regional newspaper. */
public final class Main extends Activity {
    @SuppressLint({"SetJavaScriptEnabled", "JavascriptInterface"})
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WebView paper = new WebView(this);
        WebSettings settings = paper.getSettings();
        settings.setJavaScriptEnabled(true);
        settings.setAllowFileAccess(true); //: @universal
        settings.setAllowUniversalAccessFromFileURLs(true); //: @universal #universal
        settings.setAllowUniversalAccessFromFileURLs(false); //: @clean,sealed_page
        paper.setWebViewClient(new WebViewClient()); //: @breach,clean
        paper.addJavascriptInterface(new Bridge(this), "app"); //: @breach,sealed_page #bridge
        String link = getIntent().getDataString(); //: @breach,clean
        paper.loadUrl(link != null ? link : "https://m.jiangcheng-daily.example/"); //: @breach,clean
        paper.loadUrl("file:///android_asset/index.html"); //: @universal
        paper.setWebViewClient(new Sealed()); //: @sealed_page
        paper.loadUrl("file:///android_asset/index.html"); //: @sealed_page
        setContentView(paper);
    }
}
