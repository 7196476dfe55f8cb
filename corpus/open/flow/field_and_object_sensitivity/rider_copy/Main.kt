package bench.flow.rider_copy

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.os.Bundle
import android.telephony.TelephonyManager
import android.util.Log

data class Rider(val name: String, val phone: String)

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE) != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.READ_PHONE_STATE), 1)
            return
        }
        val phone = getSystemService(TELEPHONY_SERVICE) as TelephonyManager
        val me = Rider("我", phone.line1Number ?: "") //: #source
        val shared = me.copy(name = "匿名乘客") //: @leak
        val shared = me.copy(phone = "") //: @clean
        Log.i("Ride", shared.phone) //: @leak,clean #sink
        val (name, number) = me //: @component
        title = number //: @component
        Log.i("Ride", name) //: @component
    }
}
