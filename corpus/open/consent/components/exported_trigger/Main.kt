package bench.consent.exported_trigger

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.widget.ListView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(ListView(this))
        AlertDialog.Builder(this)
            .setTitle("Privacy Policy")
            .setMessage("Shelves are kept for each account on this device. Please read our Privacy Policy.")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ -> agreed() }
            .setNegativeButton("Disagree") { _, _ -> finish() }
            .show()
    }

    private fun agreed() {
        getSharedPreferences("shelf", MODE_PRIVATE).edit().putBoolean("agreed", true).apply()
        sendBroadcast(Intent(this, SyncReceiver::class.java))
    }
}
