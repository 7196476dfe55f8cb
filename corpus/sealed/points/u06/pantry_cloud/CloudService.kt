package bench.points.pantry_cloud

import android.accounts.Account
import android.app.Service
import android.content.AbstractThreadedSyncAdapter
import android.content.ContentProviderClient
import android.content.Intent
import android.content.SyncResult
import android.os.Bundle
import android.os.IBinder
import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL

/** Sends the dishes to the server when the system says so. */
class CloudService : Service() {
    private val adapter by lazy { Adapter() }

    override fun onBind(intent: Intent): IBinder = adapter.syncAdapterBinder

    private inner class Adapter : AbstractThreadedSyncAdapter(this@CloudService, true) {
        override fun onPerformSync(
            account: Account,
            extras: Bundle,
            authority: String,
            client: ContentProviderClient,
            result: SyncResult,
        ) {
            try {
                val link = URL("https://chufang.example/dishes").openConnection() as HttpURLConnection
                link.doOutput = true
                link.outputStream.use { it.write("[\"番茄牛腩\"]".toByteArray()) }
                result.stats.numUpdates = if (link.responseCode == 200) 1L else 0L
            } catch (problem: IOException) {
                result.stats.numIoExceptions++
            }
        }
    }
}
