package bench.points.ad_callback_writes_apk;

/** What the ad server offers. */
final class Offer {
    final String title;
    final String picture;
    final String file;

    Offer(String title, String picture, String file) {
        this.title = title;
        this.picture = picture;
        this.file = file;
    }

    interface Listener {
        void onLoaded(Offer offer);
    }
}
