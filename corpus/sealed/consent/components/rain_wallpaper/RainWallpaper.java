package bench.consent.rain_wallpaper;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Color;
import android.location.Location;
import android.location.LocationManager;
import android.service.wallpaper.WallpaperService;
import java.util.Calendar;

public final class RainWallpaper extends WallpaperService {
    @Override
    public Engine onCreateEngine() {
        return new Window();
    }

    static int wet(Context context) {
        LocationManager places = (LocationManager) context.getSystemService(LOCATION_SERVICE);
        try {
            Location here = places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER); //: #read
            return here == null ? 0 : (int) Math.abs(here.getLatitude()) % 5;
        } catch (SecurityException denied) {
            return 0;
        }
    }

    /** What is drawn. */
    private final class Window extends Engine {
        @Override
        public void onVisibilityChanged(boolean visible) {
            if (!visible) {
                return;
            }
            int wet = Calendar.getInstance().get(Calendar.HOUR_OF_DAY) % 5;
            wet = wet(RainWallpaper.this); //: @breach
            if (getSharedPreferences("rain", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
                wet = wet(RainWallpaper.this); //: @guarded
            } //: @guarded
            Canvas canvas = getSurfaceHolder().lockCanvas();
            if (canvas != null) {
                canvas.drawColor(Color.rgb(90 - 10 * wet, 110, 130));
                getSurfaceHolder().unlockCanvasAndPost(canvas);
            }
        }
    }
}
