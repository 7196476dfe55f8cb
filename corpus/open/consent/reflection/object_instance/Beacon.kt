package bench.consent.object_instance

import android.content.Context
import android.provider.Settings

/** Tells which telescope this is. */
object Beacon {
    var telescope = ""

    fun start(context: Context) {
        telescope = Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) ?: "" //: #read
    }
}
