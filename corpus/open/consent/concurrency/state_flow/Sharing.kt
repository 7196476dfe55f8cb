package bench.consent.state_flow

import android.content.ContentResolver
import android.provider.ContactsContract.Contacts
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.launch
import kotlinx.coroutines.withTimeoutOrNull

/** Knows whom a note can be shared with. */
class Sharing(private val resolver: ContentResolver) {
    val agreed = MutableStateFlow(false)
    private val scope = CoroutineScope(Dispatchers.IO)
    private var people = emptyList<String>()

    fun start() {
        scope.launch {
            agreed.collect { load() } //: @breach
            withTimeoutOrNull(8_000) { agreed.first { it } } //: @timeout
            agreed.first { it } //: @guarded
            load()
        }
    }

    private fun load() {
        people = try {
            names()
        } catch (denied: SecurityException) {
            emptyList()
        }
    }

    private fun names(): List<String> {
        val found = mutableListOf<String>()
        val rows = resolver.query(Contacts.CONTENT_URI, arrayOf(Contacts.DISPLAY_NAME), null, null, null) //: #read
        rows?.use { while (it.moveToNext()) found += it.getString(0) }
        return found
    }
}
