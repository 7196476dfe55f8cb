package bench.points.bounces_out_of_settings

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.provider.Settings
import android.widget.Button

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val button = Button(this)
        button.text = "Switch One Hand on"
        button.setOnClickListener { startActivity(Intent(Settings.ACTION_ACCESSIBILITY_SETTINGS)) }
        setContentView(button)
    }
}
