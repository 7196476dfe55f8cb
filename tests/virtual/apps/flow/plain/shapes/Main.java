package bench.flow.shapes;

import android.app.Activity;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Build;
import android.os.Bundle;
import android.os.Handler;
import android.os.IBinder;
import android.os.Looper;
import android.telephony.TelephonyManager;
import android.util.Log;
import android.widget.TextView;
import java.lang.reflect.InvocationTargetException;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private final Handler main = new Handler(Looper.getMainLooper());
    private TextView view;
    private long began;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        view = new TextView(this);
        setContentView(view);
        began = System.currentTimeMillis();
        try {
            Shapes.say();
            hidden();
        } catch (Exception problem) {
            App.say("failed " + problem);
        }
        time();
        parts();
        requestPermissions(new String[] {"android.permission.CAMERA"}, 7);
        main.postDelayed(() -> view.setText(String.join("\n", App.SAID)), 7_500);
    }

    private void late(String what) {
        App.say(what + " after " + Math.round((System.currentTimeMillis() - began) / 500.0) / 2.0);
    }

    private void time() {
        main.postDelayed(() -> late("handler"), 2_000);
        Executors.newScheduledThreadPool(1).schedule(() -> late("executor"), 3, TimeUnit.SECONDS);
        new Timer().schedule(new TimerTask() {
            @Override
            public void run() {
                late("timer");
            }
        }, 4_000);
        new Thread(this::wait_).start();
    }

    private void wait_() {
        try {
            Thread.sleep(5_000);
            late("thread");
            boolean came = new CountDownLatch(1).await(1, TimeUnit.SECONDS);
            late("latch " + came);
        } catch (InterruptedException never) {
            App.say("interrupted");
        }
    }

    private void parts() {
        startService(new Intent(this, Worker.class).putExtra("word", "started"));
        bindService(new Intent(this, Worker.class), new ServiceConnection() {
            @Override
            public void onServiceConnected(ComponentName name, IBinder binder) {
                App.say("bound " + (binder instanceof Worker.Handle));
            }

            @Override
            public void onServiceDisconnected(ComponentName name) {}
        }, Context.BIND_AUTO_CREATE);
        sendBroadcast(new Intent("tell", null, this, Told.class));
        startActivityForResult(new Intent(this, Second.class), 9);
    }

    /** Reads identifiers without naming the methods, and gives one away. */
    private void hidden() throws ReflectiveOperationException {
        Object phone = getSystemService(TELEPHONY_SERVICE);
        try {
            TelephonyManager.class.getMethod("getDeviceId").invoke(phone);
        } catch (InvocationTargetException refused) {
            App.say("refused " + refused.getCause().getClass().getSimpleName());
        }
        Log.i("shapes", "serial " + Build.class.getField("SERIAL").get(null));
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        App.say("result " + code + " " + result + " " + data.getAction());
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        App.say("permission " + code + " " + results[0]);
    }
}
