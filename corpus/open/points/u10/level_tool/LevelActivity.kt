package bench.points.level_tool

import android.app.Activity
import android.content.Intent
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import android.os.Bundle
import android.view.Gravity
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

/** Shows how far the phone is from level. */
class LevelActivity : Activity(), SensorEventListener {
    private val sensors by lazy { getSystemService(SensorManager::class.java) }
    private lateinit var bubble: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        bubble = TextView(this)
        bubble.textSize = 40f
        bubble.gravity = Gravity.CENTER
        val page = LinearLayout(this)
        page.orientation = LinearLayout.VERTICAL
        page.addView(bubble)
        val ruler = Button(this) //: @own_page
        ruler.text = "相机测距" //: @own_page
        ruler.setOnClickListener { //: @own_page
            startActivity(Intent(this, GateActivity::class.java).putExtra("tool", "ruler")) //: @own_page
        } //: @own_page
        page.addView(ruler) //: @own_page
        setContentView(page)
    }

    override fun onResume() {
        super.onResume()
        sensors.registerListener(this, sensors.getDefaultSensor(Sensor.TYPE_GRAVITY), SensorManager.SENSOR_DELAY_UI)
    }

    override fun onPause() {
        sensors.unregisterListener(this)
        super.onPause()
    }

    override fun onSensorChanged(event: SensorEvent) {
        bubble.text = "%.1f°".format(Math.toDegrees(Math.asin((event.values[0] / 9.81).coerceIn(-1.0, 1.0))))
    }

    override fun onAccuracyChanged(sensor: Sensor, accuracy: Int) = Unit
}
