package bench.flow.public_folder;

import android.app.Activity;
import android.os.Bundle;
import android.os.Environment;
import android.telephony.TelephonyManager;
import android.widget.Button;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

public final class Main extends Activity {
    private static final String[] NEEDED = {
        "android.permission.WRITE_EXTERNAL_STORAGE", "android.permission.READ_PHONE_STATE"
    };

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(NEEDED, 1);
        Button save = new Button(this);
        save.setText("备份账本");
        save.setOnClickListener(view -> save.setText(save() ? "备份完成" : "备份失败"));
        setContentView(save);
    }

    private boolean save() {
        for (String permission : NEEDED) {
            if (checkSelfPermission(permission) != 0) {
                return false;
            }
        }
        String owner = "本机 " + getSystemService(TelephonyManager.class).getDeviceId() + "\n"; //: #source
        String sums = "餐饮 812\n交通 96\n";
        File shared = Environment.getExternalStoragePublicDirectory(Environment.DIRECTORY_DOWNLOADS);
        try {
            write(new File(shared, "book.txt"), owner + sums); //: @leak
            write(new File(getFilesDir(), "book.txt"), owner + sums); //: @own_folder
            write(new File(shared, "book.txt"), sums); //: @two_files
            write(new File(getFilesDir(), "owner.txt"), owner); //: @two_files
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private static void write(File file, String text) throws IOException {
        try (OutputStream out = new FileOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8)); //: #sink
        }
    }
}
