package bench.points.filing_about;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.widget.LinearLayout;
import android.widget.TextView;

/** Who made the app. */
public final class About extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        TextView maker = new TextView(this);
        maker.setText(R.string.maker);
        page.addView(maker);
        TextView filing = new TextView(this); //: @clean,web_site,pieces,unlinked
        filing.setText(R.string.filing); //: @clean,web_site,unlinked
        filing.setText(getString(R.string.filing_form, "鄂", 20240117 + 6L, 2)); //: @pieces
        filing.setOnClickListener(view -> startActivity( //: @clean,web_site,pieces
                new Intent(Intent.ACTION_VIEW, Uri.parse(getString(R.string.register))))); //: @clean,web_site,pieces
        page.addView(filing); //: @clean,web_site,pieces,unlinked
        setContentView(page);
    }
}
