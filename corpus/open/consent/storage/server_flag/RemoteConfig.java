package bench.consent.server_flag;

import android.content.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import org.json.JSONException;
import org.json.JSONObject;

/** Switches of the operator. */
final class RemoteConfig {
    final boolean earlyLocation;

    private RemoteConfig(boolean earlyLocation) {
        this.earlyLocation = earlyLocation;
    }

    static RemoteConfig load(Context context) {
        try (InputStream in = open(context)) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] block = new byte[512];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                text.write(block, 0, n);
            }
            return new RemoteConfig(new JSONObject(text.toString("UTF-8")).getBoolean("earlyLocation"));
        } catch (IOException | JSONException problem) {
            return new RemoteConfig(false);
        }
    }

    private static InputStream open(Context context) throws IOException {
        return new URL("https://api.example.cn/config.json").openStream(); //: @unknown,both
        return context.getResources().openRawResource(R.raw.config); //: @shipped
    }
}
