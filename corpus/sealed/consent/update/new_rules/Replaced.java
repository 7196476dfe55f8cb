package bench.consent.new_rules;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Replaced extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        if (!Intent.ACTION_MY_PACKAGE_REPLACED.equals(intent.getAction())) {
            return;
        }
        new RulesStore(context).takeBack(); //: @receiver,clean
        int riders = 0;
        riders = Riders.count(context); //: @receiver
        context.getSharedPreferences("ride", Context.MODE_PRIVATE).edit().putInt("riders", riders).apply();
    }
}
