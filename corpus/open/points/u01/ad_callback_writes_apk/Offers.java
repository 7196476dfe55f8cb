package bench.points.ad_callback_writes_apk;

import android.os.Handler;
import android.os.Looper;

/** Loads the offer of the day. */
final class Offers {
    private static final String HOST = "https://ads.ruler.example/";

    void load(Offer.Listener listener) {
        Handler main = new Handler(Looper.getMainLooper());
        new Thread(() -> {
            Offer offer = new Offer("Loan Helper", HOST + "cover.jpg", HOST + "offer.apk");
            main.post(() -> listener.onLoaded(offer));
        }).start();
    }
}
