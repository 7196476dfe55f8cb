package bench.flow.result_back;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.os.ResultReceiver;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private WebView help;
    private Button run;

    private final class Answer extends ResultReceiver {
        Answer() {
            super(new Handler(Looper.getMainLooper()));
        }

        @Override
        protected void onReceiveResult(int code, Bundle found) {
            if (code != Probe.FAST) {
                return;
            }
            run.setText("当前网络：" + found.getString("name"));
            String form = "net=" + found.getString("name"); //: @leak,other_code
            String form = "net=" + found.getInt("speed"); //: @clean
            help.postUrl("https://help.example.cn/", form.getBytes(StandardCharsets.UTF_8)); //: #sink
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        run = new Button(this);
        help = new WebView(this);
        page.addView(run);
        page.addView(help);
        run.setText("开始体检");
        run.setOnClickListener(
                button -> {
                    requestPermissions(
                            new String[] {"android.permission.ACCESS_FINE_LOCATION"}, 1);
                    startService(
                            new Intent(this, Probe.class).putExtra("answer", new Answer()));
                });
        setContentView(page);
    }
}
