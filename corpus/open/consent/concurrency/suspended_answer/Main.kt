package bench.consent.suspended_answer

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.telephony.TelephonyManager
import android.widget.TextView
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.resume
import kotlin.coroutines.startCoroutine
import kotlin.coroutines.suspendCoroutine

class Main : Activity() {
    private val stations = mapOf("46000" to "Radio A", "46001" to "Radio B")
    private lateinit var title: TextView

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        title = TextView(this)
        setContentView(title)
        val begin: suspend () -> Unit = { begin() }
        begin.startCoroutine(Continuation(EmptyCoroutineContext) { it.getOrThrow() })
    }

    private suspend fun begin() {
        title.text = station() //: @breach
        val agreed = answer()
        if (!agreed) title.text = "Pick a station by hand"
        if (agreed) //: @breach,guarded
            title.text = station()
    }

    private suspend fun answer(): Boolean = suspendCoroutine { next ->
        AlertDialog.Builder(this)
            .setTitle("Your privacy")
            .setMessage("To choose a station we look at your SIM card. Please read our Privacy Policy.")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ -> next.resume(true) }
            .setNegativeButton("Disagree") { _, _ -> next.resume(false) }
            .show()
    }

    private fun station(): String {
        val phone = getSystemService(TelephonyManager::class.java)
        val card = try {
            phone.simSerialNumber ?: "" //: #read
        } catch (denied: SecurityException) {
            ""
        }
        return stations[card.take(5)] ?: "Radio C"
    }
}
