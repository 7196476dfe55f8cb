package bench.consent.splash_then_dialog;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.widget.ImageView;

public final class Splash extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ImageView picture = new ImageView(this);
        picture.setImageResource(R.drawable.icon);
        setContentView(picture);
        Ad.prepare(this); //: @breach
        new Handler(Looper.getMainLooper()).postDelayed(this::next, 2000);
    }

    private void next() {
        boolean agreed = getSharedPreferences("hostel", MODE_PRIVATE).getBoolean("agreed", false); //: @breach,home_only
        Class<?> next = agreed ? Home.class : Agreement.class; //: @breach,home_only
        Class<?> next = Home.class; //: @behind
        startActivity(new Intent(this, next));
        finish();
    }
}
