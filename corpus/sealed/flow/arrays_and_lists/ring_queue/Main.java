package bench.flow.ring_queue;

import android.Manifest;
import android.app.Activity;
import android.content.Context;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.Button;
import java.util.ArrayDeque;
import java.util.Deque;

/** Turns through three cards of hints. */
public final class Main extends Activity {
    private final Deque<String> hints = new ArrayDeque<>(3);

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button next = new Button(this);
        next.setText("下一条");
        next.setOnClickListener(button -> show((Button) button));
        setContentView(next);
    }

    private void show(Button next) {
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(new String[] {Manifest.permission.READ_PHONE_STATE}, 9);
            return;
        }
        TelephonyManager phone = (TelephonyManager) getSystemService(Context.TELEPHONY_SERVICE);
        hints.clear();
        hints.offer("请插入 SIM 卡");
        hints.offer("" + phone.getSimSerialNumber()); //: #source
        hints.offer("换卡后请重启");
        turn(); //: @leak,clean
        turn(); //: @clean
        hints.poll(); //: @dropped
        turn(); //: @dropped
        next.setText("提示 " + hints.size());
        Log.println(Log.INFO, "Hints", hints.element()); //: #sink
    }

    private void turn() {
        hints.addLast(hints.removeFirst());
    }
}
