package bench.consent.withdraws_it

import android.annotation.SuppressLint
import android.app.Application
import android.content.Context
import android.location.LocationManager

class RadarApp : Application() {
    val flags by lazy { getSharedPreferences("radar", Context.MODE_PRIVATE) }
    var town = "anywhere"
        private set

    override fun onCreate() {
        super.onCreate()
        if (flags.getBoolean("onboarded", false)) locate() //: @breach
        if (flags.getBoolean("consent", false)) locate() //: @guarded,other_switch
    }

    @SuppressLint("MissingPermission")
    fun locate() {
        val places = getSystemService(LocationManager::class.java)
        town = try {
            places.getLastKnownLocation(LocationManager.NETWORK_PROVIDER)?.let { "${it.latitude}" } ?: town //: #read
        } catch (denied: SecurityException) {
            town
        }
    }
}
