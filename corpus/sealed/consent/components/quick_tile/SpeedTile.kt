package bench.consent.quick_tile

import android.content.Intent
import android.net.wifi.WifiManager
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService

/** The tile in the panel of quick settings. */
class SpeedTile : TileService() {
    override fun onStartListening() {
        super.onStartListening()
        val tile = qsTile ?: return
        tile.label = network(this) //: @breach
        tile.label = if (agreed(this)) network(this) else "测网速" //: @guarded
        tile.label = "测网速" //: @opens_app
        tile.state = Tile.STATE_ACTIVE
        tile.updateTile()
    }

    override fun onClick() {
        super.onClick()
        @Suppress("DEPRECATION")
        startActivityAndCollapse(Intent(this, Main::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }
}

/** Whether the question was answered with yes. */
fun agreed(context: android.content.Context): Boolean =
    context.getSharedPreferences("speed", 0).getBoolean("agreed", false)

/** Name of the network in use. */
@Suppress("DEPRECATION")
fun network(context: android.content.Context): String {
    val wifi = context.applicationContext.getSystemService(WifiManager::class.java)
    return wifi.connectionInfo.ssid.trim('"') //: #read
}
