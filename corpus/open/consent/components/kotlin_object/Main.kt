package bench.consent.kotlin_object

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val clock = TextView(this)
        clock.text = "3:00"
        setContentView(clock)
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Your timers are kept under the number of this phone.")
            .setCancelable(false)
            .setPositiveButton("I agree") { _, _ -> clock.text = Device.id.take(0) + "2:59" }
            .setNegativeButton("I disagree") { _, _ -> finish() }
            .show()
    }
}
