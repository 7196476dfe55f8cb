package bench.consent.array_modules;

import android.content.Context;
import android.provider.Settings;

/** Binds the neighbour's account to this phone. */
public final class DeviceModule {
    public void bind(Context context) {
        String phone = Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID); //: #read
        context.getSharedPreferences("group", Context.MODE_PRIVATE).edit().putString("phone", phone).apply();
    }
}
