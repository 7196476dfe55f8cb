package bench.points.sdk_splash;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.Gravity;
import android.view.MotionEvent;
import android.view.View;
import android.widget.Button;
import android.widget.FrameLayout;
import android.widget.VideoView;

public final class LaunchSplashActivity extends Activity implements View.OnTouchListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        FrameLayout root = new FrameLayout(this);
        VideoView film = new VideoView(this);
        film.setVideoPath(getFilesDir() + "/opening.mp4");
        root.addView(film, new FrameLayout.LayoutParams(-1, -1));
        Button detail = new Button(this);
        detail.setText("查看详情");
        root.addView(detail, new FrameLayout.LayoutParams(-2, -2, Gravity.BOTTOM | Gravity.CENTER_HORIZONTAL));
        Button skip = new Button(this);
        skip.setText("跳过");
        skip.setOnClickListener(v -> onward());
        root.addView(skip, new FrameLayout.LayoutParams(-2, -2, Gravity.TOP | Gravity.END));
        setContentView(root);
        film.setOnCompletionListener(player -> onward());
        film.start();
        root.setOnTouchListener(this); //: @breach #root
        detail.setOnTouchListener(this); //: @clean
    }

    @Override
    public boolean onTouch(View view, MotionEvent event) {
        if (event.getAction() == MotionEvent.ACTION_UP) {
            startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("https://m.example.cn/offer/42")));
        }
        return true;
    }

    private void onward() {
        startActivity(new Intent(this, Radio.class));
        finish();
    }
}
