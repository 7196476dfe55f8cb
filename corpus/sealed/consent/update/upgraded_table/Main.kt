package bench.consent.upgraded_table

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.provider.Settings
import android.widget.TextView

class Main : Activity() {
    private val cellar by lazy { Cellar(this) }
    private lateinit var notes: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        notes = TextView(this).apply { text = "2019 Riesling: peach, slate" }
        setContentView(notes)
        if (cellar.agreed()) sync() else ask()
    }

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Wine Notes uses an identifier of your device to keep your notes in sync. Do you agree?")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ ->
                cellar.agree()
                sync()
            }
            .setNegativeButton("Not now") { _, _ -> notes.append("\n(kept on this device)") }
            .show()
    }

    private fun sync() {
        notes.tag = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) //: #read
    }
}
