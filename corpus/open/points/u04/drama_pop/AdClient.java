package bench.points.drama_pop;

import android.app.Activity;
import android.content.ActivityNotFoundException;
import android.content.Intent;
import android.webkit.WebResourceRequest;
import android.webkit.WebView;
import android.webkit.WebViewClient;

/** Hands the addresses of the shop to its app. */
final class AdClient extends WebViewClient {
    private final Activity page;

    AdClient(Activity page) {
        this.page = page;
    }

    @Override
    public boolean shouldOverrideUrlLoading(WebView view, WebResourceRequest request) {
        if (!"openshop".equals(request.getUrl().getScheme())) {
            return false;
        }
        if (!request.hasGesture()) { //: @gesture_only
            return true; //: @gesture_only
        } //: @gesture_only
        try {
            page.startActivity(new Intent(Intent.ACTION_VIEW, request.getUrl())); //: #jump
        } catch (ActivityNotFoundException noShop) {
            view.stopLoading();
        }
        return true;
    }
}
