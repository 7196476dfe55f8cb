package bench.consent.object_instance

import android.provider.Settings

/** Stamps each picture of the sky. */
object Stamp {
    val telescope: String

    init {
        val resolver = App.self.contentResolver
        telescope = Settings.Secure.getString(resolver, Settings.Secure.ANDROID_ID) ?: "" //: #read
    }
}
