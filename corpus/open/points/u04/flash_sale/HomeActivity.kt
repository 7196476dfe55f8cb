package bench.points.flash_sale

import android.app.Activity
import android.os.Bundle
import android.widget.ArrayAdapter
import android.widget.ListView

class HomeActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val goods = ListView(this)
        goods.adapter = ArrayAdapter(this, android.R.layout.simple_list_item_1, listOf("车厘子 5斤", "坚果礼盒", "腊味组合"))
        setContentView(goods)
    }
}
