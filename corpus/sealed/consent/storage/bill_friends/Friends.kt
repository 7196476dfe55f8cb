package bench.consent.bill_friends

import android.content.Context
import android.provider.ContactsContract.CommonDataKinds.Phone

/** People one shares bills with. */
class Friends(private val context: Context) {
    fun names(): List<String> {
        val found = mutableListOf<String>()
        context.contentResolver.query(Phone.CONTENT_URI, arrayOf(Phone.DISPLAY_NAME), null, null, null)?.use { rows -> //: #query
            while (rows.moveToNext()) {
                found += rows.getString(0)
            }
        }
        return found
    }
}
