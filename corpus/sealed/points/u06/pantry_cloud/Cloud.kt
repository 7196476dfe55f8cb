package bench.points.pantry_cloud

import android.accounts.Account
import android.accounts.AccountManager
import android.content.ContentResolver
import android.content.Context
import android.os.Bundle

/** The copy of the dishes on the server. */
class Cloud(private val context: Context) {
    private val account = Account("我的菜谱", "bench.points.pantry_cloud")

    fun open() {
        AccountManager.get(context).addAccountExplicitly(account, null, null)
        ContentResolver.setIsSyncable(account, DISHES, 1)
        ContentResolver.setSyncAutomatically(account, DISHES, true) //: @breach,told
        ContentResolver.setSyncAutomatically(account, DISHES, false) //: @clean,automatic_off
        ContentResolver.addPeriodicSync(account, DISHES, Bundle.EMPTY, HALF_HOUR) //: @breach,told,automatic_off #periodic
    }

    fun now() {
        val asked = Bundle()
        asked.putBoolean(ContentResolver.SYNC_EXTRAS_MANUAL, true)
        asked.putBoolean(ContentResolver.SYNC_EXTRAS_EXPEDITED, true)
        ContentResolver.requestSync(account, DISHES, asked)
    }

    private companion object {
        const val DISHES = "bench.points.pantry_cloud.dishes"
        const val HALF_HOUR = 1_800L
    }
}
