package bench.flow.data_copy

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Bundle
import android.provider.Telephony

data class Memo(val title: String = "memo", val note: String = "-")

class Main : Activity() {
    override fun onStart() {
        super.onStart()
        if (checkSelfPermission(Manifest.permission.READ_SMS) == PackageManager.PERMISSION_GRANTED) {
            note(newest())
        }
    }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        requestPermissions(arrayOf(Manifest.permission.READ_SMS), 3)
    }

    private fun note(message: String) {
        val empty = Memo()
        val filled = empty.copy(note = message)
        val text = filled.note //: @leak
        val text = empty.note //: @clean
        val text = filled.toString() //: @shown
        val (text, rest) = filled //: @first_part
        sendBroadcast(Intent("bench.MEMO").putExtra("text", text)) //: #sink
    }

    private fun newest(): String {
        val columns = arrayOf(Telephony.Sms.BODY)
        val rows = contentResolver.query(Telephony.Sms.Inbox.CONTENT_URI, columns, null, null, null) //: #source
        return rows?.use { if (it.moveToFirst()) it.getString(0) else null } ?: "-"
    }
}
