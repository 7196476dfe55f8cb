package bench.points.review_switch;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URL;
import org.json.JSONObject;

final class Remote {
    private Remote() {}

    static JSONObject settings() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try (InputStream in = new URL("https://conf.anxin-jizhang.example/v1/app.json").openStream()) {
            byte[] part = new byte[4096];
            for (int n = in.read(part); n > 0; n = in.read(part)) {
                text.write(part, 0, n);
            }
            return new JSONObject(text.toString("UTF-8"));
        } catch (Exception problem) {
            return new JSONObject();
        }
    }
}
