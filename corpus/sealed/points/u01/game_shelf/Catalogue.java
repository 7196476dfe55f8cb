package bench.points.game_shelf;

import android.content.res.AssetManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** The games of the hall, from assets/games.json. */
final class Catalogue {
    private final JSONArray games;

    Catalogue(AssetManager assets) {
        JSONArray found = new JSONArray();
        try (InputStream in = assets.open("games.json")) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            byte[] block = new byte[1024];
            for (int n = in.read(block); n > 0; n = in.read(block)) {
                text.write(block, 0, n);
            }
            found = new JSONArray(text.toString("UTF-8"));
        } catch (IOException | JSONException broken) {
            found.put(new JSONObject());
        }
        games = found;
    }

    int size() {
        return games.length();
    }

    String of(int place, String field) {
        return games.optJSONObject(place).optString(field);
    }
}
