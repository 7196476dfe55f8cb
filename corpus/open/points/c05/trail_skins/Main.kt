package bench.points.trail_skins

import android.app.Activity
import android.os.Bundle
import android.view.Gravity
import android.widget.TextView
import kotlin.concurrent.thread

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val map = TextView(this)
        map.text = "今日足迹 6.2 公里\n点击更换当季地图皮肤"
        map.gravity = Gravity.CENTER
        map.setBackgroundColor(Meadow().ground())
        map.setOnClickListener {
            thread {
                val skin = Skins(applicationContext).season()
                runOnUiThread { map.setBackgroundColor(skin.ground()) }
            }
        }
        setContentView(map)
    }
}
