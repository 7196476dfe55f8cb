package bench.points.member_pay;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        Button join = new Button(this);
        join.setText("开通会员");
        join.setOnClickListener(v -> new Member(this).join());
        WebView agreement = new WebView(this);
        agreement.loadUrl("file:///android_asset/agreement.html");
        column.addView(join);
        column.addView(agreement);
        setContentView(column);
    }
}
