package bench.flow.own_path;

import android.util.Log;

public final class Report {
    static String owner = "nobody";

    private Report() {}

    public static void print(String head) {
        Log.i("Report", head + " " + owner); //: #sink
    }
}
