package bench.consent.side_door;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.TextView;

/** Shows one coupon, which is bound to the phone. */
public final class Coupon extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        TextView paper = new TextView(this);
        paper.setText("满 50 减 10");
        setContentView(paper);
        if (!Main.agreed(this)) { //: @turned_back
            startActivity(new Intent(this, Main.class)); //: @turned_back
            finish(); //: @turned_back
            return; //: @turned_back
        } //: @turned_back
        if (Main.agreed(this)) { //: @guarded
            paper.append("\n编号 " + number()); //: @guarded
        } //: @guarded
        paper.append("\n编号 " + number()); //: @breach,turned_back,closed
    }

    private String number() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        return id.substring(id.length() / 2);
    }
}
