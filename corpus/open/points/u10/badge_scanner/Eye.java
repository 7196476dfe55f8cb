package bench.points.badge_scanner;

import android.hardware.Camera;
import android.view.SurfaceHolder;
import java.io.IOException;

/** The one camera of the app. */
@SuppressWarnings("deprecation")
final class Eye {
    private static Camera camera;

    private Eye() {}

    static void look(SurfaceHolder where, Camera.PreviewCallback frames) {
        try {
            if (camera == null) {
                camera = Camera.open(); //: #open
            }
            camera.setDisplayOrientation(90);
            camera.setPreviewDisplay(where);
            camera.setPreviewCallback(frames);
            camera.startPreview();
        } catch (IOException | RuntimeException busy) {
            shut();
        }
    }

    static void shut() {
        if (camera != null) {
            camera.setPreviewCallback(null);
            camera.stopPreview();
            camera.release();
            camera = null;
        }
    }
}
