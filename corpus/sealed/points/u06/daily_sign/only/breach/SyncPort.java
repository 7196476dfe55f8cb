package bench.points.daily_sign;

import android.accounts.Account;
import android.app.Service;
import android.content.AbstractThreadedSyncAdapter;
import android.content.ContentProviderClient;
import android.content.Intent;
import android.content.SyncResult;
import android.os.Bundle;
import android.os.IBinder;

public final class SyncPort extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return new AbstractThreadedSyncAdapter(this, true) {
            @Override
            public void onPerformSync(Account account, Bundle extras, String authority,
                    ContentProviderClient provider, SyncResult result) {
                result.stats.numUpdates++;
            }
        }.getSyncAdapterBinder();
    }
}
