package bench.flow.clip_parcel;

import android.app.Activity;
import android.content.ClipData;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class OrderPage extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView page = new TextView(this);
        setContentView(page);
        ClipData clip = getIntent().getClipData();
        if (clip == null) {
            finish();
            return;
        }
        CharSequence text = clip.getItemAt(0).getText();
        page.setText("联系电话 " + text);
        Log.i("order", "for " + text); //: @leak #sink
        Log.i("order", "for " + getIntent().getStringExtra("number")); //: @empty_extra
        Log.i("order", "for " + clip.getDescription().getLabel()); //: @label_alone
    }
}
