package bench.consent.purpose_choices

import android.content.Context
import android.provider.Settings

/** What the user allows, purpose by purpose. */
class Consent(private val context: Context) {
    private val kept = context.getSharedPreferences("purposes", Context.MODE_PRIVATE)

    val asked: Boolean get() = kept.contains("measurement")

    fun keep(measurement: Boolean, advertising: Boolean) {
        kept.edit().putBoolean("measurement", measurement).putBoolean("advertising", advertising).apply()
    }

    fun mayMeasure(): Boolean = kept.getBoolean("measurement", false)

    fun measure(): String =
        "visitor " + Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID).take(4) //: #read
}
