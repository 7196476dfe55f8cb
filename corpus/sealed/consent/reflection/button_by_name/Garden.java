package bench.consent.button_by_name;

import android.app.Activity;
import android.database.Cursor;
import android.provider.MediaStore;

/** What the buttons of the first page do; called by the names in the layout. */
public final class Garden {
    private final Activity page;

    public Garden(Activity page) {
        this.page = page;
    }

    public void enter() {
        page.setTitle("相册 " + photos());
    }

    public void browse() {
        page.setTitle("图鉴"); //: @both,guarded
        page.setTitle("图鉴 " + photos()); //: @browse_reads
    }

    private int photos() {
        String[] columns = {MediaStore.Images.Media._ID};
        try (Cursor rows =
                page.getContentResolver()
                        .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, null)) { //: #read
            return rows == null ? 0 : rows.getCount();
        } catch (SecurityException denied) {
            return 0;
        }
    }
}
