package bench.consent.own_properties;

import android.content.Context;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Properties;

/** The values of the app: those of the package, and over them those of the user. */
final class Values {
    private static final String NAME = "values.properties";
    private final File file;
    private final Properties own;

    Values(Context context) {
        file = new File(context.getFilesDir(), NAME);
        Properties packed = new Properties();
        try (InputStream in = context.getAssets().open("defaults.properties")) {
            packed.load(in);
        } catch (IOException broken) {
            packed.setProperty("theme", "paper");
        }
        own = new Properties(packed);
        if (file.isFile()) {
            try (InputStream in = new FileInputStream(file)) {
                own.load(in);
            } catch (IOException broken) {
                own.clear();
            }
        }
    }

    String get(String key) {
        return own.getProperty(key, "");
    }

    void put(String key, String value) {
        own.setProperty(key, value);
        try (OutputStream out = new FileOutputStream(file)) {
            own.store(out, null);
        } catch (IOException full) {
            own.remove(key);
        }
    }
}
