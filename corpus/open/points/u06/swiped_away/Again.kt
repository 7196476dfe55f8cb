package bench.points.swiped_away

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Remembers that the rain may go on. */
class Again : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        context.getSharedPreferences("rain", Context.MODE_PRIVATE).edit().putLong("again", System.currentTimeMillis()).apply()
    }
}
