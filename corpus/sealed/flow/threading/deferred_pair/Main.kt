package bench.flow.deferred_pair

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.provider.ContactsContract
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.launch

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.READ_CONTACTS), 1)
            return
        }
        CoroutineScope(Dispatchers.Default).launch {
            val name = async { firstContact() }
            val greeting = async { "hello" }
            val texts = listOf(name.await(), greeting.await())
            val text = texts.first() //: @leak
            val text = texts.last() //: @clean
            sendBroadcast(Intent("bench.GREETING").putExtra("text", text)) //: #sink
        }
    }

    private fun firstContact(): String {
        val uri = ContactsContract.Contacts.CONTENT_URI
        val columns = arrayOf(ContactsContract.Contacts.DISPLAY_NAME)
        val rows = contentResolver.query(uri, columns, null, null, null) ?: return "" //: #source
        return rows.use { if (it.moveToFirst()) it.getString(0) ?: "" else "" }
    }
}
