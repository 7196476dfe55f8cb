package bench.points.transfer_book

import android.content.Context
import android.util.Base64
import java.io.File
import java.io.OutputStream

/** Whom money was sent to. */
class PayeeBook(context: Context) {
    private val file = File(context.getExternalFilesDir(null), "payees.dat")
    private val payees = mutableListOf<String>()

    fun add(card: String) {
        payees += card
        val line = Base64.encodeToString(card.toByteArray(), Base64.NO_WRAP) //: @breach
        val line = "尾号${card.takeLast(4)}" //: @clean,exported
        file.appendText(line + "\n") //: #write
    }

    fun copyTo(document: OutputStream) {
        document.use { it.write(payees.joinToString("\n").toByteArray()) }
    }
}
