package bench.consent.deal_link

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val prices = Prices(this)
        val page = TextView(this).apply { text = "今日降价：洗衣液、纸巾" }
        setContentView(page)
        if (prices.agreed) {
            page.append("\n" + prices.seenHere("home"))
            return
        }
        AlertDialog.Builder(this)
            .setTitle("用户隐私保护提示")
            .setMessage("为记录浏览过的价格，我们会读取设备标识。请阅读并同意《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                prices.agreed = true
                page.append("\n" + prices.seenHere("home"))
            }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }
}
