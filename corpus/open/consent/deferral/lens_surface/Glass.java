package bench.consent.lens_surface;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.provider.Settings;
import android.view.SurfaceHolder;
import android.view.SurfaceView;

final class Glass extends SurfaceView implements SurfaceHolder.Callback {
    private final Paint paint = new Paint();
    private boolean agreed;

    Glass(Context context) {
        super(context);
        getHolder().addCallback(this);
    }

    void agree() {
        agreed = true;
        setVisibility(VISIBLE);
        if (getHolder().getSurface().isValid()) {
            paint(getHolder());
        }
    }

    @Override
    public void surfaceCreated(SurfaceHolder holder) {
        if (agreed) { //: @guarded
            paint(holder); //: @guarded
        } //: @guarded
        paint(holder); //: @created,gone
    }

    private void paint(SurfaceHolder holder) {
        String mark = Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: #read
        Canvas canvas = holder.lockCanvas();
        canvas.drawColor(Color.LTGRAY);
        canvas.drawText(mark, 20, 40, paint);
        holder.unlockCanvasAndPost(canvas);
    }

    @Override
    public void surfaceChanged(SurfaceHolder holder, int format, int width, int height) {}

    @Override
    public void surfaceDestroyed(SurfaceHolder holder) {}
}
