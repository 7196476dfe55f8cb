package bench.points.installed_by_shell;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView text = new TextView(this);
        text.setText("把常用的应用放到桌面。");
        text.setText("也可以用电脑安装：\nadb shell pm install -r /sdcard/update.apk"); //: @advice
        Button update = new Button(this);
        update.setText("更新");
        update.setOnClickListener(this::update);
        page.addView(text);
        page.addView(update);
        setContentView(page);
        update(page); //: @breach
    }

    private void update(View view) {
        startService(new Intent(this, UpdateService.class));
    }
}
