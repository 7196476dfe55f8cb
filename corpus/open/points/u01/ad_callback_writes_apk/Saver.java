package bench.points.ad_callback_writes_apk;

import android.util.Log;
import java.io.File;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSink;
import okio.Okio;

/** Writes what lies at an address into a folder. */
final class Saver implements Callback {
    private static final OkHttpClient CLIENT = new OkHttpClient();

    private final File folder;
    private final String name;

    Saver(File folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    void save(String address) {
        CLIENT.newCall(new Request.Builder().url(address).build()).enqueue(this);
    }

    @Override
    public void onFailure(Call call, IOException problem) {
        Log.w("Ruler", "no offer today");
    }

    @Override
    public void onResponse(Call call, Response response) throws IOException {
        try (BufferedSink sink = Okio.buffer(Okio.sink(new File(folder, name)))) {
            sink.writeAll(response.body().source());
        }
    }
}
