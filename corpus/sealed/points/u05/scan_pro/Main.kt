package bench.points.scan_pro

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.view.View
import android.widget.Button
import android.widget.LinearLayout
import android.widget.RadioButton
import android.widget.RadioGroup
import android.widget.TextView

/** What can be bought. */
class Plan(val id: String, val yuan: Int, val period: String) {
    val words: String get() = "¥$yuan / $period"
}

class Main : Activity() {
    private val plans = listOf(Plan("m1", 15, "月"), Plan("y1", 98, "年")) //: @by_choice

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val page = LinearLayout(this).apply { orientation = LinearLayout.VERTICAL }
        page.addView(label("高级版权益：去水印、文字识别、云端同步"))
        page.addView(label("限时特惠，错过不再有！")) //: @breach #offer
        page.addView(label("${Plan("m1", 15, "月").words}，到期自动停止，不续费")) //: @clean
        val buy = Button(this).apply { text = "立即解锁" }
        buy.setOnClickListener { pay("m1") } //: @breach,clean
        buy.isEnabled = false //: @by_choice
        page.addView(choices(buy)) //: @by_choice
        page.addView(buy)
        page.addView(Button(this).apply {
            text = "继续使用免费版"
            setOnClickListener { finish() }
        })
        setContentView(page)
    }

    private fun choices(buy: Button): View { //: @by_choice
        val group = RadioGroup(this) //: @by_choice
        plans.forEach { plan -> group.addView(RadioButton(this).apply { text = plan.words }) } //: @by_choice
        group.setOnCheckedChangeListener { all, id -> //: @by_choice
            val plan = plans[all.indexOfChild(all.findViewById(id))] //: @by_choice
            buy.text = "立即解锁 ${plan.words}" //: @by_choice
            buy.isEnabled = true //: @by_choice
            buy.setOnClickListener { pay(plan.id) } //: @by_choice
        } //: @by_choice
        return group //: @by_choice
    } //: @by_choice

    private fun label(words: String): TextView = TextView(this).apply { text = words }

    private fun pay(plan: String) {
        startActivity(Intent(Intent.ACTION_VIEW, Uri.parse("https://pay.saomiao.example/cashier?plan=$plan")))
    }
}
