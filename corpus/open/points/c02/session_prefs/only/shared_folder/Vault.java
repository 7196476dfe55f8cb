package bench.points.session_prefs;

import android.content.Context;
import android.os.Environment;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

final class Vault {
    private final Context context;

    Vault(Context context) {
        this.context = context;
    }

    void keep(String name, String value) {
        File folder = new File(Environment.getExternalStorageDirectory(), "wuye"); //: #folder
        folder.mkdirs();
        try (FileOutputStream out = new FileOutputStream(new File(folder, name + ".txt"))) {
            out.write(value.getBytes()); //: #write
        } catch (IOException problem) {
            context.getSharedPreferences("account", Context.MODE_PRIVATE).edit().clear().apply();
        }
    }
}
