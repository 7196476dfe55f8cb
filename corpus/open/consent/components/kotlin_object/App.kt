package bench.consent.kotlin_object

import android.app.Application

class App : Application() {
    var kettle = ""

    override fun onCreate() {
        super.onCreate()
        Device.context = this
        kettle = Early.phone.name //: @eager
        kettle = Device.toString() //: @lazy_touched
        kettle = Device.name //: @lazy_left
    }
}
