package bench.points.store_finder

import android.Manifest.permission.ACCESS_FINE_LOCATION
import android.app.Fragment
import android.content.Intent
import android.content.pm.PackageManager
import android.location.Location
import android.location.LocationListener
import android.location.LocationManager
import android.os.Bundle
import android.view.LayoutInflater
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

/** The shops around, the nearest first. */
class Nearby : Fragment(), LocationListener {
    private lateinit var shops: TextView
    private lateinit var manager: LocationManager

    override fun onCreateView(inflater: LayoutInflater, parent: ViewGroup?, state: Bundle?): View {
        shops = TextView(activity)
        shops.text = "查找附近门店需要使用位置权限"
        manager = activity.getSystemService(LocationManager::class.java)
        val page = LinearLayout(activity)
        page.orientation = LinearLayout.VERTICAL
        page.addView(shops)
        val go = Button(activity) //: @guided
        go.text = "带我去" //: @guided
        go.setOnClickListener { activity.startForegroundService(Intent(activity, Guide::class.java)) } //: @guided
        page.addView(go) //: @guided
        return page
    }

    override fun onStart() {
        super.onStart()
        if (activity.checkSelfPermission(ACCESS_FINE_LOCATION) == PackageManager.PERMISSION_GRANTED) {
            manager.requestLocationUpdates(LocationManager.GPS_PROVIDER, 2_000L, 0f, this) //: #updates
        } else {
            requestPermissions(arrayOf(ACCESS_FINE_LOCATION), 2)
        }
    }

    override fun onStop() {
        manager.removeUpdates(this) //: @clean,guided
        super.onStop()
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        shops.text = if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) "请再次打开附近门店" else "未授权，请手动选择门店"
    }

    override fun onLocationChanged(place: Location) {
        shops.text = "邻里超市（中山路店） 距您 ${(place.latitude * 1000).toInt() % 900} 米"
    }
}
