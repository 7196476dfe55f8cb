package bench.points.asked_again

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.location.LocationManager
import android.net.Uri
import android.os.Bundle
import android.provider.Settings
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout

class Main : Activity() {
    private lateinit var place: EditText
    private val answers by lazy { getSharedPreferences("answers", MODE_PRIVATE) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        place = EditText(this)
        place.hint = "Where did you see the bird?"
        val locate = Button(this)
        locate.text = "Where am I"
        locate.setOnClickListener { locate() }
        val page = LinearLayout(this)
        page.addView(place)
        page.addView(locate)
        setContentView(page)
        if (answers.getBoolean("denied", false)) locate() //: @each_launch #launch
    }

    private fun locate() {
        val denied = answers.getBoolean("denied", false)
        if (denied && !shouldShowRequestPermissionRationale(PLACE)) { //: @tapped_again
            startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.parse("package:$packageName"))) //: @tapped_again
            return //: @tapped_again
        } //: @tapped_again
        if (checkSelfPermission(PLACE) == PackageManager.PERMISSION_GRANTED) {
            val last = getSystemService(LocationManager::class.java).getLastKnownLocation("gps")
            place.setText("${last?.latitude}, ${last?.longitude} $denied")
        } else {
            requestPermissions(arrayOf(PLACE), 1)
        }
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) {
            locate()
            return
        }
        answers.edit().putBoolean("denied", true).apply()
        place.hint = "Type the place, or tap Where am I again"
        requestPermissions(names, code) //: @breach #again
    }

    private companion object {
        const val PLACE = Manifest.permission.ACCESS_FINE_LOCATION
    }
}
