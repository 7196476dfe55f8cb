package bench.consent.json_state;

import android.content.Context;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.json.JSONException;
import org.json.JSONObject;

/** The app's state, a JSON file. */
final class Store {
    private final Context context;
    private JSONObject state;

    Store(Context context) {
        this.context = context;
    }

    private JSONObject state() {
        if (state == null) {
            try {
                state = new JSONObject(text());
            } catch (JSONException | IOException problem) {
                state = new JSONObject();
            }
        }
        return state;
    }

    private String text() throws IOException {
        File file = new File(context.getFilesDir(), "state.json");
        InputStream in;
        if (file.exists()) {
            in = new FileInputStream(file);
        } else {
            in = context.getAssets().open("state.json"); //: @shipped,guarded
            return "{}"; //: @missing_key
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in))) {
            StringBuilder text = new StringBuilder();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                text.append(line);
            }
            return text.toString();
        }
    }

    boolean agreed() {
        return state().optBoolean("agreed", true); //: @missing_key
        return state().optBoolean("agreed"); //: @shipped,guarded
    }

    void agree() {
        try (FileWriter writer = new FileWriter(new File(context.getFilesDir(), "state.json"))) {
            writer.write(state().put("agreed", true).toString());
        } catch (IOException | JSONException problem) {
            state = null;
        }
    }
}
