package bench.consent.monitor_wait;

import android.content.Context;
import android.provider.Settings;
import android.util.Log;

/** Prepares the manuals behind the first page. */
final class Worker extends Thread {
    private final Context context;
    private final Answer answer;

    Worker(Context context, Answer answer) {
        super("manuals");
        this.context = context;
        this.answer = answer;
    }

    @Override
    public void run() {
        try {
            boolean agreed = answer.await();
            register(); //: @breach
            if (agreed) { //: @guarded
                register(); //: @guarded
            } //: @guarded
            Log.i("manuals", context.getAssets().list("").length + " files, " + agreed); //: @loads_manuals
        } catch (InterruptedException | java.io.IOException stopped) { //: @loads_manuals
        } catch (InterruptedException stopped) { //: @breach,guarded
            interrupt();
        }
    }

    private void register() { //: @breach,guarded
        String id = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: @breach,guarded #read
        context.getSharedPreferences("device", Context.MODE_PRIVATE).edit().putString("id", id).apply(); //: @breach,guarded
    } //: @breach,guarded
}
