package bench.consent.page_loaded;

import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.view.Menu;
import android.view.MenuItem;
import android.view.View;
import android.webkit.WebView;
import android.webkit.WebViewClient;
import android.widget.Button;
import android.widget.LinearLayout;

/** The rules with their two buttons. */
public final class RulesPage extends Activity {
    private boolean agreed;
    private Button yes;
    private Button no;
    private WebView rules;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        yes = button("同意", view -> agree());
        no = button("不同意", view -> finish());
        rules = new WebView(this);
        rules.setWebViewClient(new WebViewClient() {
            @Override
            public void onPageFinished(WebView view, String address) {
                loaded();
            }
        });
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(yes);
        page.addView(no);
        page.addView(rules);
        setContentView(page);
        rules.loadUrl("file:///android_asset/rules.html");
    }

    private Button button(String words, View.OnClickListener click) {
        Button button = new Button(this);
        button.setText(words);
        button.setVisibility(View.INVISIBLE);
        button.setOnClickListener(click);
        return button;
    }

    private void loaded() {
        yes.setVisibility(View.VISIBLE);
        no.setVisibility(View.VISIBLE);
        if (agreed) { //: @guarded
            match(); //: @guarded
        } //: @guarded
        match(); //: @breach
    }

    private void agree() {
        agreed = true;
        setTitle("欢迎回到母校");
        match(); //: @shows_buttons
    }

    private void match() {
        int accounts = AccountManager.get(this).getAccounts().length; //: #read
        setTitle(accounts == 0 ? "未找到档案" : "找到 " + accounts + " 份可能的档案");
    }

    @Override
    public boolean onCreateOptionsMenu(Menu menu) {
        menu.add("重新载入");
        return true;
    }

    @Override
    public boolean onOptionsItemSelected(MenuItem item) {
        rules.reload();
        return true;
    }
}
