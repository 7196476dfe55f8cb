package bench.consent.answer_holder

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.view.View
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    private val answer = Held(Answer.UNASKED)
    private lateinit var sheet: TextView
    private var owner: String? = null

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        sheet = TextView(this).apply { text = "We follow our Privacy Policy. May we number this ledger?" }
        val page = LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(sheet)
            addView(choice("Agree", Answer.AGREED))
            addView(choice("Disagree", Answer.REFUSED))
        }
        setContentView(page)
        answer.watch { now ->
            run { //: @first_value
            if (now != Answer.REFUSED) { //: @not_refused
            if (now == Answer.AGREED) { //: @guarded
                owner = Settings.Secure.getString(contentResolver, Settings.Secure.ANDROID_ID) //: #read
            }
        }
        answer.watch { now -> if (now == Answer.REFUSED) sheet.text = "Ledger without a number" }
    }

    private fun choice(words: String, means: Answer): View = Button(this).apply {
        text = words
        setOnClickListener { answer.value = means }
    }

    fun owner() = owner
}
