package bench.points.stated_kinds

import android.content.Context
import android.content.pm.PackageManager
import android.location.LocationManager

/** The demo's own feature: which city is near. */
class Nearby(private val context: Context) {
    fun city(): String {
        val granted = context.checkSelfPermission("android.permission.ACCESS_COARSE_LOCATION")
        if (granted != PackageManager.PERMISSION_GRANTED) return "未授权"
        val place = context.getSystemService(LocationManager::class.java)
            .getLastKnownLocation(LocationManager.NETWORK_PROVIDER) ?: return "未知"
        return if (place.latitude > 32) "北方" else "南方"
    }
}
