package bench.consent.own_scheduler;

import android.content.Context;
import android.provider.Settings;

/** Which phone the receipts belong to. */
final class Profile implements Runnable {
    private final Context context;

    Profile(Context context) {
        this.context = context;
    }

    @Override
    public void run() {
        String phone = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        context.getSharedPreferences("receipts", Context.MODE_PRIVATE).edit().putString("phone", phone).apply();
    }
}
