package bench.points.permission_never_used;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.os.Bundle;
import android.widget.Button;
import java.io.IOException;
import java.io.OutputStream;

public final class Main extends Activity {
    private final Bitmap sheet = Bitmap.createBitmap(400, 400, Bitmap.Config.ARGB_8888);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        sheet.eraseColor(Color.WHITE);
        Button button = new Button(this);
        button.setText("Save");
        button.setOnClickListener(view -> save());
        button.setText("Photo"); //: @by_reflection
        button.setOnClickListener(view -> photo()); //: @by_reflection
        setContentView(button);
    }

    private void save() {
        try (OutputStream out = Places.open(this, "sketch.png")) {
            sheet.compress(Bitmap.CompressFormat.PNG, 100, out);
        } catch (IOException problem) {
            setTitle("Not saved");
        }
    }

    private void photo() { //: @by_reflection
        if (checkSelfPermission("android.permission.CAMERA") != 0) { //: @by_reflection
            requestPermissions(new String[] {"android.permission.CAMERA"}, 1); //: @by_reflection
            return; //: @by_reflection
        } //: @by_reflection
        try { //: @by_reflection
            Class<?> camera = Class.forName("android.hardware." + "Camera"); //: @by_reflection
            Object opened = camera.getMethod("open").invoke(null); //: @by_reflection
            camera.getMethod("startPreview").invoke(opened); //: @by_reflection
        } catch (ReflectiveOperationException problem) { //: @by_reflection
            setTitle("No camera"); //: @by_reflection
        } //: @by_reflection
    } //: @by_reflection
}
