package bench.flow.share_text;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.view.View;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
    }

    public void share(View button) {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        Intent share = new Intent(Intent.ACTION_SEND);
        share.setType("text/plain");
        share.putExtra(Intent.EXTRA_TEXT, "我走了 8,214 步 https://steps.example.com/u/" + id);
        share.putExtra(Intent.EXTRA_TEXT, "我走了 8,214 步"); //: @clean
        share.setPackage(getPackageName()); //: @own
        startActivity(share); //: @own
        startActivity(Intent.createChooser(share, "分享到")); //: @leak,clean #sink
    }
}
