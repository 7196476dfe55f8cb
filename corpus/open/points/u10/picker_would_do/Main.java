package bench.points.picker_would_do;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private static final String PICTURES = "android.permission.READ_MEDIA_IMAGES";

    private ImageView portrait;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        portrait = new ImageView(this);
        Button choose = new Button(this);
        choose.setText("Choose a picture");
        choose.setOnClickListener(view -> choose());
        LinearLayout page = new LinearLayout(this);
        page.addView(portrait);
        page.addView(choose);
        setContentView(page);
    }

    private void choose() {
        if (checkSelfPermission(PICTURES) != 0) { //: @breach,gallery
            requestPermissions(new String[] {PICTURES}, 1); //: @breach,gallery
            return; //: @breach,gallery
        } //: @breach,gallery
        startActivityForResult(new Intent(Intent.ACTION_PICK, MediaStore.Images.Media.EXTERNAL_CONTENT_URI), 2); //: @breach #pick
        startActivityForResult(new Intent(MediaStore.ACTION_PICK_IMAGES), 2); //: @clean
        list(); //: @gallery
    }

    private void list() { //: @gallery
        String[] columns = {MediaStore.Images.Media._ID, MediaStore.Images.Media.BUCKET_DISPLAY_NAME}; //: @gallery
        try (Cursor all = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, "date_added DESC")) { //: @gallery
            setTitle((all == null ? 0 : all.getCount()) + " pictures"); //: @gallery
        } //: @gallery
    } //: @gallery

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (result == RESULT_OK && data != null) {
            portrait.setImageURI(data.getData());
        }
    }
}
