package bench.points.partner_tick_box;

import android.app.Activity;
import android.app.DownloadManager;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.webkit.WebView; //: @in_page,page_clean
import android.widget.CheckBox;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.confirm); //: @breach,two_at_once,clean,other_box,parts
        WebView page = new WebView(this); //: @in_page,page_clean
        page.getSettings().setJavaScriptEnabled(true); //: @in_page,page_clean
        page.addJavascriptInterface(new Shop(this), "shop"); //: @in_page,page_clean
        page.loadUrl("file:///android_asset/confirm.html"); //: @in_page,page_clean
        setContentView(page); //: @in_page,page_clean
    }

    public void download(View button) {
        fetch("com.kuaiqing.album/base.apk");
        fetch("com.kuaikan.video/latest.apk"); //: @two_at_once #second
        fetch("com.kuaiqing.album/split_config.zh.apk"); //: @parts
        CheckBox partner = findViewById(R.id.partner);
        if (partner.isChecked()) {
            fetch("com.kuaikan.video/latest.apk");
        }
        finish();
    }

    public void cancel(View button) {
        finish();
    }

    private void fetch(String name) {
        CheckBox wifi = findViewById(R.id.wifi);
        DownloadManager.Request request =
                new DownloadManager.Request(Uri.parse("https://dl.kuaiqing.example/" + name));
        request.setAllowedOverMetered(!wifi.isChecked());
        getSystemService(DownloadManager.class).enqueue(request);
    }
}
