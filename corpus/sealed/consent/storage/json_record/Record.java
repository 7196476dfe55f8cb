package bench.consent.json_record;

import android.content.Context;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.json.JSONException;
import org.json.JSONObject;

/** The user's answer, kept as JSON in a file of the app. */
final class Record {
    private final File file;
    private JSONObject values;

    Record(Context context) {
        file = new File(context.getFilesDir(), "answer.json");
        try {
            byte[] bytes = Files.readAllBytes(file.toPath());
            values = new JSONObject(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | JSONException none) {
            values = new JSONObject();
        }
    }

    boolean agreed() {
        return values.optBoolean("agreed", true); //: @fallback
        return values.has("date"); //: @wrong_field
        return values.optBoolean("agreed"); //: @guarded
    }

    void answer(boolean yes) {
        try {
            values.put("agreed", yes).put("date", System.currentTimeMillis());
            Files.write(file.toPath(), values.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | JSONException full) {
            values = new JSONObject();
        }
    }
}
