package bench.points.transfer_book

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.view.View
import android.widget.Button
import android.widget.EditText
import android.widget.TextView

class TransferActivity : Activity() {
    private val book by lazy { PayeeBook(this) }

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.transfer)
        findViewById<Button>(R.id.pay).setOnClickListener { pay() }
        val export = findViewById<Button>(R.id.export)
        export.visibility = View.GONE //: @breach,clean
        export.setOnClickListener {
            val target = Intent(Intent.ACTION_CREATE_DOCUMENT).setType("text/plain").putExtra(Intent.EXTRA_TITLE, "收款人.txt")
            startActivityForResult(target.addCategory(Intent.CATEGORY_OPENABLE), EXPORT)
        }
    }

    private fun pay() {
        val card = findViewById<EditText>(R.id.card).text.toString()
        val yuan = findViewById<EditText>(R.id.yuan).text.toString()
        val receipt = findViewById<TextView>(R.id.receipt)
        if (card.length < 16 || yuan.isEmpty()) {
            receipt.text = "请填写完整"
            return
        }
        book.add(card)
        receipt.text = "已受理：向尾号 ${card.takeLast(4)} 转账 $yuan 元"
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        val document = data?.data
        if (code == EXPORT && result == RESULT_OK && document != null) {
            contentResolver.openOutputStream(document)?.let(book::copyTo)
        }
    }

    private companion object {
        const val EXPORT = 21
    }
}
