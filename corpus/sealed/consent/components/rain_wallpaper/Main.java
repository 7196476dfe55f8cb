package bench.consent.rain_wallpaper;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.WallpaperManager;
import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button set = new Button(this);
        set.setText("设为壁纸");
        set.setOnClickListener(view -> startActivity(new Intent(WallpaperManager.ACTION_LIVE_WALLPAPER_CHOOSER)));
        setContentView(set);
        if (getSharedPreferences("rain", MODE_PRIVATE).getBoolean("agreed", false)) {
            setTitle("雨量 " + RainWallpaper.wet(this));
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("隐私政策")
                .setMessage("为显示当地的雨，我们会读取大致位置。请阅读《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    getSharedPreferences("rain", MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    requestPermissions(new String[] {"android.permission.ACCESS_COARSE_LOCATION"}, 1);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }
}
