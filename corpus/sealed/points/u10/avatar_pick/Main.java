package bench.points.avatar_pick;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.Button;
import android.widget.ImageView;
import android.widget.LinearLayout;

public final class Main extends Activity {
    private ImageView avatar;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        avatar = new ImageView(this);
        Button choose = new Button(this);
        choose.setText("选择照片");
        choose.setOnClickListener(v -> choose());
        LinearLayout column = new LinearLayout(this);
        column.setOrientation(LinearLayout.VERTICAL);
        column.addView(avatar);
        column.addView(choose);
        setContentView(column);
    }

    private void choose() {
        ask(); //: @breach,gallery
        pick(); //: @clean
    }

    private void ask() {
        requestPermissions(new String[] {"android.permission.READ_MEDIA_IMAGES"}, 3); //: @breach,gallery #ask
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] granted) {
        pick(); //: @breach
        collage(); //: @gallery
    }

    private void pick() {
        startActivityForResult(new Intent(Intent.ACTION_PICK, MediaStore.Images.Media.EXTERNAL_CONTENT_URI), 4);
    }

    private void collage() {
        String[] columns = {MediaStore.Images.Media._ID};
        try (Cursor all = getContentResolver().query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, null)) {
            setTitle("共 " + (all == null ? 0 : all.getCount()) + " 张照片可拼图");
        }
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (data != null) {
            avatar.setImageURI(data.getData());
        }
    }
}
