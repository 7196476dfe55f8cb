package bench.points.permission_never_used;

import android.content.ContentValues;
import android.content.Context;
import android.net.Uri;
import android.os.Build;
import android.os.Environment;
import android.provider.MediaStore;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Where sketches go. */
final class Places {
    private Places() {
    }

    static OutputStream open(Context context, String name) throws IOException {
        if (Build.VERSION.SDK_INT >= 29) {
            ContentValues row = new ContentValues();
            row.put(MediaStore.MediaColumns.DISPLAY_NAME, name);
            Uri uri = context.getContentResolver().insert(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, row);
            return context.getContentResolver().openOutputStream(uri);
        }
        File folder = context.getFilesDir(); //: @breach,clean,by_reflection
        File folder = Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_PICTURES); //: @old_phones
        return new FileOutputStream(new File(folder, name));
    }
}
