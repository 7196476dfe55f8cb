package bench.consent.linked_rules;

import android.app.Activity;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.webkit.WebView;

/** The text of the rules. */
public final class Page extends Activity {
    private static final int AGREE = 1;
    private static final int CLOSE = 2;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Reader.know(this); //: @while_reading
        WebView text = new WebView(this);
        text.loadUrl("https://poems.example.cn/privacy.html");
        setContentView(text);
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add(0, AGREE, 0, "同意"); //: @while_reading,guarded
        menu.add(0, CLOSE, 1, "关闭");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        if (item.getItemId() == AGREE) { //: @while_reading,guarded
        if (item.getItemId() == CLOSE) { //: @page_agrees
            setResult(RESULT_OK);
        }
        finish();
        return true;
    }
}
