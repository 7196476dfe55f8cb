package bench.points.level_tool

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Bundle
import android.provider.Settings
import android.view.View
import android.widget.TextView

/** Says what the permission is for, and goes on when it is there. */
class GateActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (intent.getStringExtra("tool") == null) return level() //: @own_page
        setContentView(R.layout.gate)
        if (!granted()) requestPermissions(arrayOf(NEEDED), 1)
    }

    override fun onResume() {
        super.onResume()
        if (granted() && !isFinishing) level()
    }

    override fun onRequestPermissionsResult(code: Int, names: Array<String>, results: IntArray) {
        if (results.firstOrNull() == PackageManager.PERMISSION_GRANTED) return
        findViewById<TextView>(R.id.text).setText(R.string.denied)
        findViewById<View>(R.id.settings).visibility = View.VISIBLE //: #stuck
        findViewById<View>(R.id.later).visibility = View.VISIBLE //: @clean
    }

    private fun granted() = checkSelfPermission(NEEDED) == PackageManager.PERMISSION_GRANTED

    private fun level() {
        startActivity(Intent(this, LevelActivity::class.java).putExtra("tool", intent.getStringExtra("tool")))
        finish()
    }

    fun settings(button: View) {
        startActivity(Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, Uri.parse("package:$packageName")))
    }

    fun later(button: View) = level()

    private companion object {
        const val NEEDED = Manifest.permission.READ_PHONE_STATE //: @breach,clean
        const val NEEDED = Manifest.permission.CAMERA //: @own_page
    }
}
