package bench.points.calm_sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

/** The settings the server gives out. */
final class Remote {
    private final JSONObject values;

    private Remote(JSONObject values) {
        this.values = values;
    }

    static Remote fetch() {
        try (InputStream in = new URL("https://cfg.example.cn/v1/app.json").openStream()) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] block = new byte[1024];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                all.write(block, 0, n);
            }
            return new Remote(new JSONObject(all.toString("UTF-8")));
        } catch (IOException | JSONException none) {
            return new Remote(new JSONObject());
        }
    }

    boolean flag(String name) {
        return values.optBoolean(name, true);
    }
}
