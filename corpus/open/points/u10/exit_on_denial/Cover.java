package bench.points.exit_on_denial;

import android.app.Activity;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.Button;

public final class Cover extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button choose = new Button(this);
        choose.setText("从相册选封面");
        choose.setOnClickListener(view ->
                requestPermissions(new String[] {"android.permission.READ_MEDIA_IMAGES"}, 2));
        setContentView(choose);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        if (results.length == 0 || results[0] != 0) {
            finish();
            return;
        }
        Cursor pictures = getContentResolver()
                .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, null, null, null, null);
        if (pictures != null) {
            setTitle(pictures.getCount() + " 张图片");
            pictures.close();
        }
    }
}
