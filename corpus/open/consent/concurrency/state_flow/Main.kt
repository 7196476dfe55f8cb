package bench.consent.state_flow

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.EditText

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(EditText(this))
        val sharing = Sharing(contentResolver)
        sharing.start()
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Notes can be shared with your contacts. Do you agree to our Privacy Policy?")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ -> sharing.agreed.value = true }
            .setNegativeButton("Disagree") { _, _ -> finish() }
            .show()
    }
}
