package bench.consent.rx_interval;

import android.app.Activity;
import android.app.ActivityManager;
import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.ImageView;
import io.reactivex.Observable;
import io.reactivex.android.schedulers.AndroidSchedulers;
import io.reactivex.disposables.Disposable;
import io.reactivex.schedulers.Schedulers;
import io.reactivex.subjects.PublishSubject;
import java.util.concurrent.TimeUnit;

public final class Main extends Activity {
    private final PublishSubject<Boolean> consent = PublishSubject.create();
    private Disposable ticks;
    private boolean busy;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(new ImageView(this));
    }

    @Override
    protected void onStart() {
        super.onStart();
        watch();
        ticks.dispose(); //: @disposed
        new AlertDialog.Builder(this)
                .setMessage("开启动态壁纸前，请阅读并同意《隐私政策》")
                .setCancelable(false)
                .setPositiveButton("同意", (dialog, which) -> {
                    consent.onNext(true);
                    if (ticks.isDisposed()) {
                        watch();
                    }
                })
                .setNegativeButton("不同意", (dialog, which) -> finish())
                .show();
    }

    @Override
    protected void onStop() {
        ticks.dispose();
        super.onStop();
    }

    /** Stops the animation while many processes run. */
    private void watch() {
        ticks = Observable.interval(2, TimeUnit.SECONDS, Schedulers.io())
                .skipUntil(consent) //: @gated
                .map(tick -> processes())
                .observeOn(AndroidSchedulers.mainThread())
                .subscribe(count -> busy = count > 30);
    }

    private int processes() {
        return getSystemService(ActivityManager.class).getRunningAppProcesses().size(); //: #read
    }

    boolean busy() {
        return busy;
    }
}
