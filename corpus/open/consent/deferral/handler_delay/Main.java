package bench.consent.handler_delay;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Context;
import android.os.Bundle;
import android.os.Handler;
import android.os.Looper;
import android.telephony.TelephonyManager;
import android.widget.ListView;

public final class Main extends Activity {
    private final Handler handler = new Handler(Looper.getMainLooper());
    private final Runnable upload = this::readSubscriber;
    private boolean agreed;
    private String subscriber;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ListView(this));
    }

    @Override
    protected void onStart() {
        super.onStart();
        long wait = 5_000; //: @five_seconds,checked,withdrawn
        long wait = 60 * 1_000L; //: @sixty_seconds
        handler.postDelayed(upload, wait);
        if (!agreed) {
            ask();
        }
    }

    private void ask() {
        handler.removeCallbacks(upload); //: @withdrawn
        new AlertDialog.Builder(this)
                .setTitle("儿童个人信息保护规则")
                .setMessage("请监护人阅读并同意《隐私政策》和《儿童个人信息保护规则》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    agreed = true;
                    handler.post(upload);
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void readSubscriber() {
        if (!agreed) { //: @checked
            return; //: @checked
        } //: @checked
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        try {
            subscriber = phone.getSubscriberId(); //: #read
        } catch (SecurityException denied) {
            subscriber = null;
        }
    }

    String subscriber() {
        return subscriber;
    }
}
