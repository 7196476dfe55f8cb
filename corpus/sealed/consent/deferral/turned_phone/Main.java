package bench.consent.turned_phone;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.res.Configuration;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.GridView;

public final class Main extends Activity {
    private GridView grid;
    private boolean agreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        grid = new GridView(this);
        grid.setNumColumns(3);
        setContentView(grid);
        agreed = getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
        if (agreed) {
            fill();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("横竖相册需要读取您的照片。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意并继续", (dialog, which) -> agree())
                .setNegativeButton("不同意并退出", (dialog, which) -> finishAffinity())
                .show();
    }

    private void agree() {
        agreed = true;
        getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
        if (checkSelfPermission("android.permission.READ_EXTERNAL_STORAGE") == 0) {
            fill();
        } else {
            requestPermissions(new String[] {"android.permission.READ_EXTERNAL_STORAGE"}, 1);
        }
    }

    @Override
    public void onConfigurationChanged(Configuration now) {
        super.onConfigurationChanged(now);
        boolean wide = now.orientation == Configuration.ORIENTATION_LANDSCAPE;
        grid.setNumColumns(wide ? 5 : 3);
        if (!agreed) { //: @guarded
            return; //: @guarded
        } //: @guarded
        fill(); //: @breach,guarded
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] answers) {
        fill();
    }

    private void fill() {
        String[] columns = {MediaStore.Images.Media._ID};
        try (Cursor pictures = getContentResolver() //: #read
                .query(MediaStore.Images.Media.EXTERNAL_CONTENT_URI, columns, null, null, null)) {
            setTitle("共 " + (pictures == null ? 0 : pictures.getCount()) + " 张");
        } catch (SecurityException denied) {
            setTitle("未授权");
        }
    }
}
