package bench.consent.object_instance

import android.app.Application
import android.content.Context

class App : Application() {
    override fun onCreate() {
        super.onCreate()
        self = this
        start() //: @by_instance
        Class.forName("$packageName.Stamp") //: @initialised
        val stamp = Class.forName("$packageName.Stamp", false, classLoader) //: @not_initialised
        check(stamp.simpleName == "Stamp") //: @not_initialised
    }

    fun agreed(): String {
        start() //: @by_instance,after_agree
        return Stamp.telescope + Beacon.telescope
    }

    private fun start() {
        val kind = Class.forName("$packageName.Beacon")
        val beacon = kind.getField("INSTANCE").get(null)
        kind.getMethod("start", Context::class.java).invoke(beacon, this)
    }

    companion object {
        lateinit var self: App
    }
}
