package bench.flow.page_script;

import android.graphics.Color;
import android.webkit.WebView;
import android.webkit.WebViewClient;

/** Fills in the form of the page. */
final class Till extends WebViewClient {
    private final String customer;

    Till(String customer) {
        this.customer = customer;
    }

    @Override
    public void onPageFinished(WebView page, String address) {
        page.setBackgroundColor(customer.isEmpty() ? Color.WHITE : Color.YELLOW);
        String value = customer; //: @leak,not_set
        String value = page.getTitle(); //: @clean
        page.evaluateJavascript("fill('" + value + "')", filled -> page.requestFocus()); //: #sink
    }
}
