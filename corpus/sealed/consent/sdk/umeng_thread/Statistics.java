package bench.consent.umeng_thread;

import android.content.Context;
import com.umeng.commonsdk.UMConfigure;

final class Statistics implements Runnable {
    private static final String KEY = "6500000000000000000000aa";
    private final Context context;

    Statistics(Context context) {
        this.context = context.getApplicationContext();
    }

    static boolean allowed(Context context) {
        return context.getSharedPreferences("rules", Context.MODE_PRIVATE).getBoolean("agreed", false);
    }

    @Override
    public void run() {
        UMConfigure.preInit(context, KEY, "web");
        if (!allowed(context)) return; //: @guarded
        UMConfigure.init(context, KEY, "web", UMConfigure.DEVICE_TYPE_PHONE, ""); //: #init
    }
}
