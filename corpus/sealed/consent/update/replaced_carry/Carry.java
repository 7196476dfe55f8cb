package bench.consent.replaced_carry;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.content.SharedPreferences;

/** Brings the answers of the release before into this one. */
public final class Carry extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        SharedPreferences rules = context.getSharedPreferences("rules", Context.MODE_PRIVATE);
        boolean before = rules.getBoolean("edition_2", false); //: @carried
        boolean before = !rules.getBoolean("refused", false); //: @silence_counts
        boolean before = true; //: @all_in,not_listed
        rules.edit().putBoolean("edition_3", before).commit();
    }
}
