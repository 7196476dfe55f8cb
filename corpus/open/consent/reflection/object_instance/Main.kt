package bench.consent.object_instance

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val sky = TextView(this)
        sky.text = "Jupiter rises at 21:40."
        setContentView(sky)
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Pictures are stamped with an identifier of this device. Do you agree?")
            .setCancelable(false)
            .setPositiveButton("I agree") { _, _ -> sky.append("\n" + (application as App).agreed().take(4)) }
            .setNegativeButton("I disagree") { _, _ -> sky.append("\nPictures are not stamped.") }
            .show()
    }
}
