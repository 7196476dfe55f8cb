package bench.points.sync_account;

import android.accounts.Account;
import android.app.Service;
import android.content.AbstractThreadedSyncAdapter;
import android.content.ContentProviderClient;
import android.content.Context;
import android.content.Intent;
import android.content.SyncResult;
import android.os.Bundle;
import android.os.IBinder;
import android.util.Log;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;

public final class SyncService extends Service {
    @Override
    public IBinder onBind(Intent intent) {
        return new Adapter(this).getSyncAdapterBinder();
    }

    private static final class Adapter extends AbstractThreadedSyncAdapter {
        Adapter(Context context) {
            super(context, true);
        }

        @Override
        public void onPerformSync(Account account, Bundle extras, String authority, ContentProviderClient provider, SyncResult result) {
            Log.d("Mirror", "alive"); //: @breach,clean
            upload(getContext().getSharedPreferences("notes", MODE_PRIVATE).getString("text", "")); //: @notes
        }

        private static void upload(String text) {
            try {
                HttpURLConnection line = (HttpURLConnection) new URL("https://notes.example/put").openConnection();
                line.setDoOutput(true);
                try (OutputStream out = line.getOutputStream()) {
                    out.write(text.getBytes());
                }
                Log.d("Notes", "answer " + line.getResponseCode());
            } catch (IOException problem) {
                Log.d("Notes", "later");
            }
        }
    }
}
