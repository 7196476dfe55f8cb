package bench.points.phone_broom

import android.content.Context
import android.provider.CallLog
import java.io.File

/** Strangers who rang and were not answered. */
class Calls(private val context: Context) {
    private val kept = File(context.filesDir, "numbers.txt")

    fun unknown(): Int {
        val columns = arrayOf(CallLog.Calls.NUMBER, CallLog.Calls.CACHED_NAME)
        val missed = "${CallLog.Calls.TYPE} = ${CallLog.Calls.MISSED_TYPE}"
        val rows = context.contentResolver.query(CallLog.Calls.CONTENT_URI, columns, missed, null, null) //: #query
        val numbers = mutableSetOf<String>()
        rows?.use { while (it.moveToNext()) if (it.getString(1) == null) numbers += it.getString(0).orEmpty() }
        kept.writeText(numbers.joinToString("\n"))
        return numbers.size
    }

    fun forget() {
        kept.delete()
    }
}
