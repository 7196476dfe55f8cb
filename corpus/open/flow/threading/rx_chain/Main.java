package bench.flow.rx_chain;

import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import io.reactivex.Observable;
import io.reactivex.schedulers.Schedulers;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Observable<String> names =
                Observable.fromCallable(() -> getPackageManager().getInstalledApplications(0)) //: #source
                        .flatMapIterable(apps -> apps)
                        .map(app -> app.packageName)
                        .subscribeOn(Schedulers.io());
        names.subscribe(name -> Log.i("bench", name)); //: @leak #sink
        names.ignoreElements().subscribe(() -> Log.i("bench", "listed")); //: @clean
        names.doOnNext(name -> Log.i("bench", name)); //: @cold
    }
}
