package bench.points.listed_sdks;

import android.util.Log;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches a new timetable. */
final class Ferry {
    private Ferry() {}

    static void refresh(OkHttpClient client) {
        Request request = new Request.Builder().url("https://ferry.xunjiang.example/times").build();
        try (Response response = client.newCall(request).execute()) {
            Log.i("ferry", "timetable " + response.code());
        } catch (IOException problem) {
            Log.i("ferry", "timetable not refreshed");
        }
    }
}
