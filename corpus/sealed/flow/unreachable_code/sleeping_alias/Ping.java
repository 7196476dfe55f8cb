package bench.flow.sleeping_alias;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.widget.Toast;

public final class Ping extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Toast.makeText(context, "备份中", Toast.LENGTH_SHORT).show();
    }
}
