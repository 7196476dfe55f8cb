package bench.points.phone_broom

import android.Manifest
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import kotlin.concurrent.thread

class Dawn : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val choice = Choice(context)
        val granted = context.checkSelfPermission(Manifest.permission.READ_CALL_LOG) == PackageManager.PERMISSION_GRANTED
        if (intent.action != Intent.ACTION_BOOT_COMPLETED || !choice.agreed || !granted) return
        val answer = goAsync()
        thread {
            choice.boots++
            Calls(context).unknown() //: @breach
            Calls(context).forget() //: @sweeps
            answer.finish()
        }
    }
}
