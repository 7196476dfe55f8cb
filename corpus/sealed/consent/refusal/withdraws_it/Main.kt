package bench.consent.withdraws_it

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    private val app get() = application as RadarApp

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!app.flags.getBoolean("onboarded", false)) tour() //: @other_switch
        if (app.flags.getBoolean("consent", false)) show() else ask()
    }

    private fun tour() { //: @other_switch
        title = "Swipe to see the next hour" //: @other_switch
    } //: @other_switch

    private fun ask() {
        AlertDialog.Builder(this)
            .setTitle("Privacy policy")
            .setMessage("To show rain near you we read your approximate location. See our privacy policy. Do you agree?")
            .setCancelable(false)
            .setPositiveButton("Agree") { _, _ ->
                app.flags.edit().putBoolean("consent", true).putBoolean("onboarded", true).apply()
                requestPermissions(arrayOf("android.permission.ACCESS_COARSE_LOCATION"), 1)
                show()
            }
            .setNegativeButton("Refuse") { _, _ -> finish() }
            .show()
    }

    private fun show() {
        val rain = TextView(this).apply { text = "Dry for two hours in ${app.town}" }
        val withdraw = Button(this).apply {
            text = "Withdraw consent"
            setOnClickListener {
                app.flags.edit().remove("consent").apply()
                finish()
            }
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(rain)
            addView(withdraw)
        })
    }
}
