package bench.points.trailer_job;

import android.content.Context;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;

final class Trailers {
    private Trailers() {}

    static void fetch(Context context) {
        try (InputStream in = new URL("https://v.qingyou.example/trailers.json").openStream();
                OutputStream out = new FileOutputStream(context.getFileStreamPath("trailers.json"))) {
            byte[] part = new byte[4096];
            for (int size = in.read(part); size > 0; size = in.read(part)) {
                out.write(part, 0, size);
            }
        } catch (IOException offline) {
            context.deleteFile("trailers.json");
        }
    }
}
