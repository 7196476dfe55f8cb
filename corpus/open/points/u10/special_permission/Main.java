package bench.points.special_permission;

import android.app.Activity;
import android.content.Intent;
import android.graphics.PixelFormat;
import android.net.Uri;
import android.os.Bundle;
import android.os.Vibrator;
import android.provider.Settings;
import android.view.WindowManager;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        Button button = new Button(this);
        button.setText("悬浮显示"); //: @breach,unstated,clean
        button.setOnClickListener(view -> over()); //: @breach,unstated,clean
        button.setText("试一下振动"); //: @plain
        button.setOnClickListener(view -> getSystemService(Vibrator.class).vibrate(200)); //: @plain
        page.addView(button);
        WebView rules = new WebView(this);
        rules.loadUrl("file:///android_asset/privacy.html");
        page.addView(rules);
        setContentView(page);
        over(); //: @breach
    }

    private void over() { //: @breach,unstated,clean
        if (!Settings.canDrawOverlays(this)) { //: @breach,unstated,clean
            startActivity(new Intent(Settings.ACTION_MANAGE_OVERLAY_PERMISSION, Uri.parse("package:" + getPackageName()))); //: @breach,unstated,clean #lead
            return; //: @breach,unstated,clean
        } //: @breach,unstated,clean
        TextView clock = new TextView(this); //: @breach,unstated,clean
        clock.setText("离下课还有 12 分钟"); //: @breach,unstated,clean
        WindowManager windows = getSystemService(WindowManager.class); //: @breach,unstated,clean
        clock.setOnClickListener(windows::removeView); //: @breach,unstated,clean
        windows.addView(clock, new WindowManager.LayoutParams( //: @breach,unstated,clean
                -2, -2, WindowManager.LayoutParams.TYPE_APPLICATION_OVERLAY, //: @breach,unstated,clean
                WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE, PixelFormat.TRANSLUCENT)); //: @breach,unstated,clean
    } //: @breach,unstated,clean
}
