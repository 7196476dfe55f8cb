package bench.points.face_filter;

import android.content.BroadcastReceiver;
import android.content.Context;
import android.content.Intent;
import android.widget.Toast;

public final class Reminder extends BroadcastReceiver {
    @Override
    public void onReceive(Context context, Intent intent) {
        Toast.makeText(context, "今天还没有拍照哦", Toast.LENGTH_SHORT).show();
    }
}
