package bench.points.plugin_download;

import android.content.Context;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URL;
import org.json.JSONObject;

/** A filter is four numbers; they come as JSON. */
final class Filters {
    Filters(Context context) {}

    String next() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new URL("https://cdn.xiangkuang.example/filters.json").openStream()) {
            byte[] part = new byte[8192];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                text.write(part, 0, n);
            }
        }
        JSONObject filter = new JSONObject(text.toString("UTF-8"));
        return filter.getString("title") + " " + filter.getDouble("warmth");
    }
}
