package bench.points.phone_setup

import android.app.Activity
import android.app.DownloadManager
import android.net.Uri
import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import android.widget.LinearLayout
import android.widget.TextView

/** One app as the helper shows it. */
data class Offer(val name: String, val id: String)

class Main : Activity() {
    private val shown = Offer("拼图大师", "com.pintu.master")
    private val others = listOf(Offer("记账本", "com.jizhang.book"), Offer("手电筒", "com.light.torch"))
    private val wanted = linkedSetOf<Offer>()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val page = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        page.addView(TextView(this).apply {
            text = "${shown.name}\n开发运营者：拼图科技　权限：照片　隐私政策：https://pintu.example/p"
        })
        others.forEach { page.addView(box(it)) }
        page.addView(Button(this).apply {
            text = "下载"
            setOnClickListener { (listOf(shown) + wanted).forEach(::fetch) }
        })
        page.addView(Button(this).apply {
            text = "取消"
            setOnClickListener { finish() }
        })
        setContentView(page)
    }

    private fun box(offer: Offer): CheckBox {
        val kept = getSharedPreferences("boxes", MODE_PRIVATE)
        val box = CheckBox(this)
        box.text = "同时下载 ${offer.name}"
        box.setOnCheckedChangeListener { _, on ->
            if (on) wanted.add(offer) else wanted.remove(offer)
            kept.edit().putBoolean(offer.id, on).apply()
        }
        box.isChecked = true //: @breach #ticked
        box.isChecked = kept.getBoolean(offer.id, false) //: @remembered
        return box
    }

    private fun fetch(offer: Offer) {
        val request = DownloadManager.Request(Uri.parse("https://dl.huanji.example/${offer.id}.apk"))
        getSystemService(DownloadManager::class.java).enqueue(request.setTitle(offer.name))
    }
}
