package bench.points.paywall_without_price;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.view.View;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.member);
        TextView offer = findViewById(R.id.offer);
        offer.setText(getString(R.string.offer_format, 25, 1)); //: @filled_in
        offer.setTextIsSelectable(true);
    }

    public void buy(View button) {
        startActivity(new Intent(Intent.ACTION_VIEW, Uri.parse("alipays://platformapi/startapp?order=member")));
    }
}
