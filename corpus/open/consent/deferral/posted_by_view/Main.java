package bench.consent.posted_by_view;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.ImageView;

/** A picture a day. */
public final class Main extends Activity {
    private final Runnable choose = this::choose;
    private ImageView picture;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        picture = new ImageView(this);
        picture.setImageResource(R.drawable.icon);
        setContentView(picture);
        picture.post(choose); //: @breach
        picture.postDelayed(choose, 3_600_000L); //: @taken_back
        new AlertDialog.Builder(this)
                .setTitle("温馨提示")
                .setMessage("请阅读《隐私政策》，我们将按设备标识为您选画。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> picture.post(choose))
                .setNegativeButton("退出", (box, which) -> finish())
                .show();
        picture.removeCallbacks(choose); //: @taken_back
    }

    private void choose() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
        picture.setRotation(id.hashCode() % 4 * 90f);
    }
}
