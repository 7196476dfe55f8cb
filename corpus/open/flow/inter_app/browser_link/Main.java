package bench.flow.browser_link;

import android.app.Activity;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        findViewById(R.id.open).setOnClickListener(button -> open("https://coupons.example.com/today"));
    }

    private void open(String page) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Uri.Builder address = Uri.parse(page).buildUpon().appendQueryParameter("did", id);
        address.clearQuery(); //: @clean
        startActivity(new Intent(Intent.ACTION_VIEW, address.build())); //: #sink
    }
}
