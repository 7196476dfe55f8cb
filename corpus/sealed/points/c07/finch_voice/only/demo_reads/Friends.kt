package bench.points.finch_voice

import android.content.Context
import android.provider.ContactsContract.Contacts

/** Names the demo knows. */
object Friends {
    fun names(context: Context): List<String> {
        val found = mutableListOf<String>()
        context.contentResolver.query(Contacts.CONTENT_URI, arrayOf(Contacts.DISPLAY_NAME), null, null, null)?.use {
            while (it.moveToNext()) found += it.getString(0)
        }
        return found
    }
}
