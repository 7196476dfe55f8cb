package bench.consent.banner_below

import android.app.Activity
import android.net.wifi.WifiManager
import android.os.Bundle
import android.view.View
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    private val choices by lazy { getSharedPreferences("choices", MODE_PRIVATE) }
    private lateinit var shelf: TextView
    private lateinit var banner: View

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        shelf = TextView(this).apply { text = "New: The Overstory" }
        banner = LinearLayout(this).apply {
            addView(TextView(context).apply { text = "We use data about your network. Privacy Policy" })
            addView(button("Accept") { answer(true) })
            addView(button("Decline") { answer(false) })
            visibility = if (choices.contains("accepted")) View.GONE else View.VISIBLE
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(shelf)
            addView(button("Find a printer") { printer() })
            addView(banner)
        })
    }

    private fun button(words: String, action: () -> Unit) = Button(this).apply {
        text = words
        setOnClickListener { action() }
    }

    private fun answer(accepted: Boolean) {
        choices.edit().putBoolean("accepted", accepted).apply()
        banner.visibility = View.GONE
    }

    private fun printer() {
        val accepted = choices.getBoolean("accepted", false)
        val declined = choices.contains("accepted") && !accepted
        if (declined) { //: @breach
            shelf.text = "Printers: East, West, Harbour" //: @breach
            return //: @breach
        } //: @breach
        if (!accepted) { //: @asks_first
            shelf.text = if (declined) "Printers need your consent" else "Please choose below first" //: @asks_first
            return //: @asks_first
        } //: @asks_first
        if (!accepted || declined) { //: @no_network
            shelf.text = "Printers: East, West, Harbour" //: @no_network
            return //: @no_network
        } //: @no_network
        @Suppress("DEPRECATION")
        val network = applicationContext.getSystemService(WifiManager::class.java).connectionInfo.ssid //: #read
        shelf.text = "Printer of $network: first floor"
    }
}
