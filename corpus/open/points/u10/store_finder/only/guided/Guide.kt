package bench.points.store_finder

import android.annotation.SuppressLint
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.Service
import android.content.Intent
import android.content.pm.ServiceInfo
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.IBinder

/** Shows the way to the shop until it is reached. */
class Guide : Service(), LocationListener {
    private val places by lazy { getSystemService(LocationManager::class.java) }

    @SuppressLint("MissingPermission")
    override fun onStartCommand(intent: Intent?, flags: Int, id: Int): Int {
        val channel = NotificationChannel("way", "导航", NotificationManager.IMPORTANCE_LOW)
        getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
        val note = Notification.Builder(this, "way")
            .setSmallIcon(android.R.drawable.ic_menu_directions)
            .setContentTitle("正在为您导航至中山路店")
            .build()
        startForeground(4, note, ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION)
        places.requestLocationUpdates(LocationManager.GPS_PROVIDER, 2_000L, 0f, this)
        return START_NOT_STICKY
    }

    override fun onLocationChanged(place: Location) {
        if (place.distanceTo(SHOP) < 30f) stopSelf()
    }

    override fun onDestroy() {
        places.removeUpdates(this)
        super.onDestroy()
    }

    override fun onBind(intent: Intent?): IBinder? = null

    private companion object {
        val SHOP = Location("shop").apply { latitude = 30.25; longitude = 120.16 }
    }
}
