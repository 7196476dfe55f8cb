package bench.points.store_finder

import android.app.Activity
import android.app.Fragment
import android.os.Bundle
import android.view.LayoutInflater
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import android.widget.FrameLayout
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val page = LinearLayout(this)
        page.orientation = LinearLayout.VERTICAL
        val room = FrameLayout(this)
        room.id = ROOM
        page.addView(tab("附近门店") { Nearby() })
        page.addView(tab("我的") { Mine() })
        page.addView(room)
        setContentView(page)
        if (state == null) show(Mine())
    }

    private fun tab(name: String, page: () -> Fragment): Button {
        val tab = Button(this)
        tab.text = name
        tab.setOnClickListener { show(page()) }
        return tab
    }

    private fun show(page: Fragment) {
        fragmentManager.beginTransaction().replace(ROOM, page).commit()
    }

    class Mine : Fragment() {
        override fun onCreateView(inflater: LayoutInflater, parent: ViewGroup?, state: Bundle?): View {
            val text = TextView(activity)
            text.text = "会员积分 128，可兑换鸡蛋一盒"
            return text
        }
    }

    private companion object {
        const val ROOM = 0x51
    }
}
