package bench.consent.deal_link

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.widget.TextView

/** One good, opened by a link. */
class DealPage : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val good = intent.data?.lastPathSegment ?: "unknown"
        val prices = Prices(this)
        if (!prices.agreed) { //: @guarded
            startActivity(Intent(this, Main::class.java)) //: @guarded
            finish() //: @guarded
            return //: @guarded
        } //: @guarded
        val page = TextView(this)
        page.text = "$good：近期最低 39.9 元"
        page.append("\n" + prices.seenHere(good)) //: @breach,guarded
        setContentView(page)
    }
}
