package bench.consent.exported_trigger

import android.accounts.AccountManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/** Wakes the synchronisation; a companion app for scanners may do so too. */
class SyncReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val store = context.getSharedPreferences("shelf", Context.MODE_PRIVATE)
        if (!store.getBoolean("agreed", false)) return //: @guarded
        val owners = AccountManager.get(context).accounts.map { it.name } //: #read
        store.edit().putStringSet("owners", owners.toSet()).apply()
    }
}
