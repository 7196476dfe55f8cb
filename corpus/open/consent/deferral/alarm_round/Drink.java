package bench.consent.alarm_round;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

/** Time for a glass of water; greets by name. */
public final class Drink extends BroadcastReceiver {
    static String name = "";

    @Override
    public void onReceive(Context context, Intent intent) {
        if (!context.getSharedPreferences("water", Context.MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
            return; //: @guarded
        } //: @guarded
        Account[] accounts = AccountManager.get(context).getAccounts(); //: #read
        name = accounts.length == 0 ? "you" : accounts[0].name;
    }
}
