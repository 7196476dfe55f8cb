package bench.consent.file_marker;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;

/** An empty file in the app's folder says that the user agreed. */
final class Agreement {
    private final File folder;
    private final File marker;

    Agreement(File folder) {
        this.folder = folder;
        this.marker = new File(folder, ".agreed");
    }

    void prepare() throws IOException {
        if (!folder.isDirectory() && !folder.mkdirs()) {
            throw new IOException("no folder");
        }
        marker.createNewFile(); //: @breach
    }

    boolean given() {
        return marker.exists(); //: @breach,guarded
        return folder.exists(); //: @folder
    }

    void give() throws IOException {
        try (FileOutputStream out = new FileOutputStream(marker)) {
            out.write('1');
        }
    }
}
