package bench.points.lawn_weather

import android.annotation.SuppressLint
import android.content.Context
import android.location.Location
import android.location.LocationManager
import java.util.Timer
import kotlin.concurrent.fixedRateTimer

/** Where the phone is, and how far it went. */
class Places(private val context: Context) {
    private var timer: Timer? = null
    private var last: Location? = null
    private var metres = 0f

    @SuppressLint("MissingPermission")
    fun read(): String {
        val manager = context.getSystemService(LocationManager::class.java)
        val now = manager.getLastKnownLocation(LocationManager.GPS_PROVIDER) ?: return "未定位" //: #read
        metres += last?.distanceTo(now) ?: 0f
        last = now
        return "%.2f, %.2f".format(now.latitude, now.longitude)
    }

    fun follow() {
        timer?.cancel()
        timer = fixedRateTimer("way", daemon = true, period = 10_000L) { read() }
    }

    fun stop(): String {
        timer?.cancel()
        return "本次跑步 ${metres.toInt()} 米"
    }
}
