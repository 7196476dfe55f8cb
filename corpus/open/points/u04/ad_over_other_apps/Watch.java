package bench.points.ad_over_other_apps;

import android.app.ActivityManager;
import android.app.Service;
import android.content.Intent;
import android.graphics.PixelFormat;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.view.WindowManager;
import android.widget.TextView;

public final class Watch extends Service {
    private final Handler clock = new Handler(Looper.getMainLooper());
    private long free;

    @Override
    public int onStartCommand(Intent intent, int flags, int id) {
        ActivityManager.MemoryInfo info = new ActivityManager.MemoryInfo();
        getSystemService(ActivityManager.class).getMemoryInfo(info);
        free = info.availMem >> 20;
        clock.postDelayed(() -> show("手机变慢？立即下载加速大师"), 600_000); //: @breach
        if ("gauge".equals(intent.getAction())) { //: @chosen_gauge
            show("可用 " + free + " MB"); //: @chosen_gauge
        } //: @chosen_gauge
        return START_NOT_STICKY;
    }

    private void show(String text) { //: @breach,chosen_gauge
        WindowManager windows = getSystemService(WindowManager.class); //: @breach,chosen_gauge
        TextView view = new TextView(this); //: @breach,chosen_gauge
        view.setText(text); //: @breach,chosen_gauge
        view.setOnClickListener(windows::removeView); //: @breach,chosen_gauge
        WindowManager.LayoutParams layout = new WindowManager.LayoutParams( //: @breach,chosen_gauge
                -2, -2, WindowManager.LayoutParams.TYPE_APPLICATION_OVERLAY, //: @breach,chosen_gauge
                WindowManager.LayoutParams.FLAG_NOT_FOCUSABLE, PixelFormat.TRANSLUCENT); //: @breach,chosen_gauge
        windows.addView(view, layout); //: @breach,chosen_gauge #over
    } //: @breach,chosen_gauge

    @Override
    public IBinder onBind(Intent intent) {
        return null;
    }
}
