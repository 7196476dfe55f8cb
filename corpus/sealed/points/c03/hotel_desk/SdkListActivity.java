package bench.points.hotel_desk;

import android.app.ListActivity;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

/** Shows assets/sdk_list.json. */
public final class SdkListActivity extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, rows()));
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        try (InputStream in = getAssets().open("sdk_list.json")) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                text.write(next);
            }
            JSONArray items = new JSONObject(text.toString("UTF-8")).getJSONArray("items");
            for (int i = 0; i < items.length(); i++) {
                JSONObject item = items.getJSONObject(i);
                rows.add(item.getString("name") + "（" + item.getString("company") + "）：" + item.getJSONArray("kinds")
                        + "，" + item.getString("purpose") + "，" + item.getString("policy"));
            }
        } catch (IOException | JSONException broken) {
            rows.add("清单暂时无法显示");
        }
        return rows;
    }
}
