package bench.points.phone_broom

import android.content.Context

/** What the user said to the rules. */
class Choice(context: Context) {
    private val kept = context.getSharedPreferences("choice", Context.MODE_PRIVATE)

    var agreed: Boolean
        get() = kept.getBoolean("agreed", false)
        set(value) = kept.edit().putBoolean("agreed", value).apply()

    var boots: Int
        get() = kept.getInt("boots", 0)
        set(value) = kept.edit().putInt("boots", value).apply()
}
