package bench.consent.deal_link

import android.content.Context
import android.provider.Settings

/** Prices as this device has seen them. */
class Prices(private val context: Context) {
    private val file = context.getSharedPreferences("prices", Context.MODE_PRIVATE)

    var agreed: Boolean
        get() = file.getBoolean("agreed", false)
        set(value) = file.edit().putBoolean("agreed", value).apply()

    fun seenHere(good: String): String {
        val device = Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) //: #read
        val key = "$device/$good"
        file.edit().putInt(key, file.getInt(key, 0) + 1).apply()
        return "本机第 ${file.getInt(key, 1)} 次查看"
    }
}
