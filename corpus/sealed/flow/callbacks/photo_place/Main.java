package bench.flow.photo_place;

import android.app.Activity;
import android.media.ExifInterface;
import android.os.Bundle;
import android.os.Environment;
import android.webkit.WebView;
import android.widget.LinearLayout;
import android.widget.SeekBar;
import java.io.File;
import java.io.IOException;

/** Prices of prints of the photos in the camera's folder. */
public final class Main extends Activity implements SeekBar.OnSeekBarChangeListener {
    private WebView price;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.READ_EXTERNAL_STORAGE"}, 1);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        SeekBar choice = new SeekBar(this);
        choice.setMax(9);
        choice.setOnSeekBarChangeListener(this);
        price = new WebView(this);
        page.addView(choice);
        page.addView(price);
        setContentView(page);
    }

    @Override
    public void onProgressChanged(SeekBar bar, int place, boolean byUser) {
        setTitle("Photo " + (place + 1));
    }

    @Override
    public void onStartTrackingTouch(SeekBar bar) {
        price.stopLoading();
    }

    @Override
    public void onStopTrackingTouch(SeekBar bar) {
        File camera = Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_DCIM);
        File photo = new File(camera, "Camera/print" + bar.getProgress() + ".jpg");
        try {
            ExifInterface tags = new ExifInterface(photo.getPath());
            tags.setAttribute(ExifInterface.TAG_GPS_LATITUDE, null); //: @stripped
            String taken = tags.getAttribute(ExifInterface.TAG_GPS_LATITUDE); //: #source
            setTitle("Taken at " + taken);
            String width = tags.getAttribute(ExifInterface.TAG_IMAGE_WIDTH);
            String detail = taken; //: @leak,stripped
            String detail = width; //: @clean
            price.loadUrl("https://print.example.com/price?photo=" + detail); //: #sink
        } catch (IOException unreadable) {
            setTitle("No such photo");
        }
    }
}
