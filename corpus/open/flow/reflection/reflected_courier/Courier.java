package bench.flow.reflected_courier;

import android.util.Log;

public final class Courier {
    private static String kept = "";

    private Courier() {}

    public static void carry(String text) {
        Log.i("bench", text); //: #sink
    }

    public static void keep(String text) {
        kept = text;
    }
}
