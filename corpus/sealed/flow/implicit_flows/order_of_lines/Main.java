package bench.flow.order_of_lines;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String id = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #source
        TextView page = new TextView(this);
        page.setText("Bells of " + id);
        setContentView(page);
        boolean high = id.charAt(0) >= '8'; //: @leak,same_order
        boolean high = getResources().getDisplayMetrics().widthPixels > 1080; //: @by_size
        if (high) {
            ring("big");
            ring("small");
        } else {
            ring("small"); //: @leak,by_size
            ring("big");
            ring("small"); //: @same_order
        }
    }

    private static void ring(String bell) {
        Log.i("bells", bell); //: #sink
    }
}
