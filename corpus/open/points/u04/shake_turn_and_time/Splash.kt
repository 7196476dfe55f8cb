package bench.points.shake_turn_and_time

import android.content.Context
import android.content.Intent
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import android.net.Uri
import kotlin.math.abs
import kotlin.math.sqrt

class Splash(private val context: Context) : SensorEventListener {
    private var turn = 0.0
    private var seen = 0L
    private var began = 0L
    private var strong = 0L

    override fun onSensorChanged(event: SensorEvent) {
        val (x, y, z) = event.values
        if (event.sensor.type == Sensor.TYPE_GYROSCOPE) {
            val seconds = if (seen == 0L) 0.0 else (event.timestamp - seen) / 1_000_000_000.0
            seen = event.timestamp
            turn += Math.toDegrees(abs(y).toDouble()) * seconds //: @breach,short_time,clean
            turn += abs(y) * seconds //: @radians
        } else if (sqrt(x * x + y * y + z * z) >= FORCE) {
            if (event.timestamp - strong > PAUSE) {
                began = event.timestamp
                turn = 0.0
            }
            strong = event.timestamp
            if (event.timestamp - began >= TIME && turn >= TURN) jump() //: #turn #time
        }
    }

    private fun jump() {
        strong = 0L
        val page = Uri.parse("https://ads.qinzi.example/course")
        context.startActivity(Intent(Intent.ACTION_VIEW, page).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
    }

    override fun onAccuracyChanged(sensor: Sensor?, accuracy: Int) = Unit

    companion object {
        private const val FORCE = 15f
        private const val PAUSE = 500_000_000L
        private const val TURN = 20.0 //: @breach
        private const val TURN = 35.0 //: @short_time,clean
        private const val TURN = 0.62 //: @radians
        private const val TIME = 300_000_000L //: @short_time
        private const val TIME = 3_000_000_000L //: @breach,clean,radians

        fun watch(context: Context) {
            val sensors = context.getSystemService(SensorManager::class.java)
            val splash = Splash(context)
            for (kind in listOf(Sensor.TYPE_LINEAR_ACCELERATION, Sensor.TYPE_GYROSCOPE)) {
                sensors.registerListener(splash, sensors.getDefaultSensor(kind), SensorManager.SENSOR_DELAY_GAME)
            }
        }
    }
}
