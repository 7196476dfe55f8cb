package bench.consent.startup_meta;

import android.content.Context;
import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import bench.consent.startup_meta.startup.Initializer;

public final class CacheInitializer implements Initializer<File> {
    @Override
    public File create(Context context) {
        File folder = new File(context.getCacheDir(), "thumbs");
        folder.mkdirs();
        return folder;
    }

    @Override
    public List<Class<? extends Initializer<?>>> dependencies() {
        return Arrays.asList(NetworkInitializer.class); //: @dependency
        return Collections.emptyList(); //: @breach,removed,by_hand
    }
}
