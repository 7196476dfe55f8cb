package bench.points.game_box;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

final class Download {
    private final File folder;

    Download(File folder) {
        this.folder = folder;
    }

    File run(String address, String name) {
        File out = new File(folder, name);
        try (InputStream from = new URL(address).openStream(); FileOutputStream to = new FileOutputStream(out)) {
            byte[] block = new byte[8192];
            for (int n = from.read(block); n > 0; n = from.read(block)) {
                to.write(block, 0, n);
            }
            return out;
        } catch (IOException broken) {
            return null;
        }
    }
}
