package bench.consent.boot_receiver;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;

public final class Boot extends BroadcastReceiver {
    static int owners;

    @Override
    public void onReceive(Context context, Intent intent) {
        if (!Intent.ACTION_BOOT_COMPLETED.equals(intent.getAction())) {
            return;
        }
        Alarms.restore(context);
        if (!context.getSharedPreferences("alarm", 0).getBoolean("ok", false)) { //: @guarded
            return; //: @guarded
        } //: @guarded
        accounts(context); //: @breach,guarded
    }

    static void accounts(Context context) {
        Account[] all = AccountManager.get(context).getAccounts(); //: #read
        owners = all.length;
    }
}
