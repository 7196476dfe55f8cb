package bench.flow.last_of_let

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.location.LocationManager
import android.os.Bundle
import java.io.IOException
import kotlin.concurrent.thread
import okhttp3.OkHttpClient
import okhttp3.Request

class Main : Activity() {
    private val client = OkHttpClient()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (checkSelfPermission(Manifest.permission.ACCESS_FINE_LOCATION)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.ACCESS_FINE_LOCATION), 1)
            return
        }
        val places = getSystemService(LocationManager::class.java)
        val place = places.getLastKnownLocation("gps") ?: return //: #source
        val query = place.let { text ->
            "at:${text.latitude};${text.longitude}" //: @leak
            text.reset() //: @clean
            "here" //: @clean
        }
        thread { ask(query) }
    }

    private fun ask(query: String) {
        val request = Request.Builder().url("https://weather.example.com/?q=$query").build()
        try {
            client.newCall(request).execute().close() //: #sink
        } catch (problem: IOException) {
            finish()
        }
    }
}
