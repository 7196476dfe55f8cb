package bench.consent.splash_animation;

import android.animation.Animator;
import android.animation.AnimatorListenerAdapter;
import android.animation.ObjectAnimator;
import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.ImageView;

public final class Main extends Activity {
    private ImageView picture;
    private String taste = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        picture = new ImageView(this);
        picture.setAlpha(0f);
        setContentView(picture);
        picture.animate().alpha(1f).setDuration(1500).withEndAction(this::remember).start(); //: @end_action
        picture.animate().alpha(1f).setDuration(1500).withEndAction(this::ask).start(); //: @guarded
        ObjectAnimator fade = ObjectAnimator.ofFloat(picture, "alpha", 0f, 1f); //: @animator
        fade.setDuration(1500); //: @animator
        fade.addListener(new AnimatorListenerAdapter() { //: @animator
            @Override //: @animator
            public void onAnimationEnd(Animator done) { //: @animator
                remember(); //: @animator
            } //: @animator
        }); //: @animator
        fade.start(); //: @animator
        ask(); //: @end_action,animator
    }

    private void ask() {
        new AlertDialog.Builder(this)
                .setMessage("我们依据《隐私政策》保护您的信息，请您确认。")
                .setCancelable(false)
                .setPositiveButton("同意", (box, which) -> remember())
                .setNegativeButton("不同意", (box, which) -> finish())
                .show();
    }

    private void remember() {
        taste = Settings.Secure.getString(getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
    }

    String taste() {
        return taste;
    }
}
