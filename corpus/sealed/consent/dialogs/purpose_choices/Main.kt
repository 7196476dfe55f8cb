package bench.consent.purpose_choices

import android.app.Activity
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.Switch
import android.widget.TextView

class Main : Activity() {
    private lateinit var consent: Consent

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        consent = Consent(this)
        if (consent.asked) {
            trams(consent.mayMeasure())
        } else {
            choose()
        }
    }

    private fun choose() {
        val page = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        page.addView(TextView(this).apply { text = "We value your privacy. Read our Privacy Policy and choose." })
        val measurement = Switch(this).apply { text = "Measurement" }
        val advertising = Switch(this).apply { text = "Advertising" }
        page.addView(measurement)
        page.addView(advertising)
        page.addView(button("Accept all") { answer(true, true) })
        page.addView(button("Reject all") { answer(false, false) })
        page.addView(button("Save choices") { saved(measurement.isChecked, advertising.isChecked) })
        setContentView(page)
    }

    private fun button(words: String, action: () -> Unit) = Button(this).apply {
        text = words
        setOnClickListener { action() }
    }

    private fun answer(measurement: Boolean, advertising: Boolean) {
        consent.keep(measurement, advertising)
        trams(measurement) //: @breach,guarded
        trams(true) //: @reject_ignored
    }

    private fun saved(measurement: Boolean, advertising: Boolean) {
        consent.keep(measurement, advertising)
        trams(true) //: @breach
        trams(measurement) //: @reject_ignored,guarded
    }

    private fun trams(measured: Boolean) {
        val board = TextView(this)
        board.text = "Line 4: 6 min\nLine 9: 11 min"
        if (measured) board.append("\n" + consent.measure())
        setContentView(board)
    }
}
