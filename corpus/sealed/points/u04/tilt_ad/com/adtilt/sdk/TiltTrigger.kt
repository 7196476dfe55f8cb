package com.adtilt.sdk

import android.content.Context
import android.hardware.Sensor
import android.hardware.SensorEvent
import android.hardware.SensorEventListener
import android.hardware.SensorManager
import kotlin.math.abs
import kotlin.math.sqrt

/** Calls back when the phone has been turned far enough. */
class TiltTrigger(context: Context, private val turnedFar: () -> Unit) : SensorEventListener {
    private val sensors = context.getSystemService(Context.SENSOR_SERVICE) as SensorManager
    private var angle = 0.0
    private var last = 0L
    private var first = 0L
    private var force = 0.0

    fun start() {
        listen(Sensor.TYPE_GYROSCOPE)
        listen(Sensor.TYPE_LINEAR_ACCELERATION) //: @clean
    }

    fun stop() = sensors.unregisterListener(this)

    private fun listen(type: Int) {
        sensors.registerListener(this, sensors.getDefaultSensor(type), SensorManager.SENSOR_DELAY_GAME)
    }

    override fun onSensorChanged(event: SensorEvent) {
        if (event.sensor.type == Sensor.TYPE_LINEAR_ACCELERATION) {
            val (x, y, z) = Triple(event.values[0], event.values[1], event.values[2])
            force = maxOf(force, sqrt((x * x + y * y + z * z).toDouble()))
            return
        }
        if (last != 0L) {
            angle += Math.toDegrees(abs(event.values[1]) * (event.timestamp - last) / 1e9)
        } else {
            first = event.timestamp
        }
        last = event.timestamp
        if (angle > 20.0) { //: @breach,parallax #angle
        if (angle > 36.0 && force > 16.0 && event.timestamp - first > 3_200_000_000L) { //: @clean
            angle = 0.0
            force = 0.0
            last = 0L
            turnedFar()
        }
    }

    override fun onAccuracyChanged(sensor: Sensor?, accuracy: Int) = Unit
}
