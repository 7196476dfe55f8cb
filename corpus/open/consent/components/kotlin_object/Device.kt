package bench.consent.kotlin_object

import android.content.Context
import android.os.Build
import android.provider.Settings

/** This phone. */
object Device {
    lateinit var context: Context
    val name: String = Build.MODEL
    val id: String by lazy { read() }

    private fun read(): String =
        Settings.Secure.getString(context.contentResolver, Settings.Secure.ANDROID_ID) ?: "" //: #read

    override fun toString() = "$name/$id"
}
