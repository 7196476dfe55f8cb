package bench.consent.started_service;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.ComponentName;
import android.content.Context;
import android.content.Intent;
import android.content.ServiceConnection;
import android.os.Bundle;
import android.os.IBinder;
import android.widget.Switch;

public final class Main extends Activity implements ServiceConnection {
    private boolean bound;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Switch filter = new Switch(this);
        filter.setText("夜间护眼");
        setContentView(filter);
        start(SunService.LOCATE); //: @breach
        start(SunService.CLOCK); //: @other_action
        bound = bindService(new Intent(this, SunService.class), this, Context.BIND_AUTO_CREATE); //: @bound
        new AlertDialog.Builder(this)
                .setMessage("护眼精灵按日落时间调节屏幕。请阅读并同意《隐私政策》。")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> start(SunService.LOCATE))
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    private void start(String action) {
        startService(new Intent(this, SunService.class).setAction(action));
    }

    @Override
    public void onServiceConnected(ComponentName name, IBinder service) {
        ((SunService.Local) service).locate();
    }

    @Override
    public void onServiceDisconnected(ComponentName name) {
        bound = false;
    }

    @Override
    protected void onDestroy() {
        if (bound) {
            unbindService(this);
        }
        super.onDestroy();
    }
}
