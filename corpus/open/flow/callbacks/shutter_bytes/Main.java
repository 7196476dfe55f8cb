package bench.flow.shutter_bytes;

import android.app.Activity;
import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.TextureView;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import javax.net.ssl.HttpsURLConnection;

/** Takes a picture of the electricity meter. */
@SuppressWarnings("deprecation")
public final class Main extends Activity
        implements TextureView.SurfaceTextureListener, Camera.PictureCallback {
    private static final byte[] SAMPLE = {1, 2, 3};
    private Camera camera;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.CAMERA"}, 1);
        TextureView view = new TextureView(this);
        view.setSurfaceTextureListener(this);
        view.setOnClickListener(tapped -> shoot());
        setContentView(view);
    }

    private void shoot() {
        if (camera != null) {
            camera.takePicture(null, null, this); //: @leak,clean
            camera.takePicture(() -> upload(SAMPLE), null, this); //: @raw_slot
        }
    }

    @Override
    public void onPictureTaken(byte[] jpeg, Camera from) { //: #source
        upload(jpeg); //: @leak
        upload(String.valueOf(jpeg.length).getBytes()); //: @clean
        from.startPreview();
    }

    private void upload(byte[] body) {
        new Thread(
                        () -> {
                            try {
                                post(body);
                            } catch (IOException offline) {
                                Thread.yield();
                            }
                        })
                .start();
    }

    private static void post(byte[] body) throws IOException {
        URL place = new URL("https://meter.example.com/reading");
        HttpsURLConnection link = (HttpsURLConnection) place.openConnection();
        link.setRequestMethod("PUT");
        link.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = new BufferedOutputStream(link.getOutputStream())) {
            out.write(body, 0, body.length); //: #sink
        }
        link.getResponseCode();
    }

    @Override
    public void onSurfaceTextureAvailable(SurfaceTexture surface, int width, int height) {
        try {
            camera = Camera.open();
            camera.setPreviewTexture(surface);
            camera.startPreview();
        } catch (IOException | RuntimeException busy) {
            setTitle("No camera");
        }
    }

    @Override
    public void onSurfaceTextureSizeChanged(SurfaceTexture surface, int width, int height) {}

    @Override
    public boolean onSurfaceTextureDestroyed(SurfaceTexture surface) {
        if (camera != null) {
            camera.release();
            camera = null;
        }
        return true;
    }

    @Override
    public void onSurfaceTextureUpdated(SurfaceTexture surface) {}
}
