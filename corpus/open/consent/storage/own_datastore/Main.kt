package bench.consent.own_datastore

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    private val preferences get() = (application as App).preferences

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(TextView(this).apply { text = "“Well begun is half done.”" })
        preferences.collect { if (!it.agreed) ask() }
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Please read our Privacy Policy. Do you agree to it?")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ -> preferences.edit { it.copy(agreed = true) } }
            .setNegativeButton("Disagree") { _, _ -> finish() }
            .show()
    }
}
