package bench.flow.uri_observer;

import android.content.Context;
import android.database.ContentObserver;
import android.os.Handler;
import android.os.Looper;
import android.provider.Settings;
import android.util.Log;

final class Watch extends ContentObserver {
    private final Context context;

    Watch(Context context) {
        super(new Handler(Looper.getMainLooper()));
        this.context = context;
    }

    @Override
    public void onChange(boolean self) {
        String buyer = Settings.Secure.getString(context.getContentResolver(), "android_id"); //: #source
        Log.i("Goods", "list of " + buyer + " grew"); //: #sink
    }
}
