package bench.points.pantry_cloud

import android.app.Activity
import android.app.AlertDialog
import android.app.Dialog
import android.app.DialogFragment
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val dish = TextView(this)
        dish.text = "今日推荐：番茄牛腩"
        val sync = Button(this)
        sync.text = "立即同步"
        sync.setOnClickListener { Cloud(this).now() }
        val page = LinearLayout(this)
        page.orientation = LinearLayout.VERTICAL
        page.addView(dish)
        page.addView(sync)
        setContentView(page)
        if (getPreferences(MODE_PRIVATE).getBoolean("ok", false)) Cloud(this).open()
        else Rules().show(fragmentManager, "rules")
    }

    fun accept() {
        getPreferences(MODE_PRIVATE).edit().putBoolean("ok", true).apply()
        Cloud(this).open()
    }

    class Rules : DialogFragment() {
        override fun onCreateDialog(state: Bundle?): Dialog {
            isCancelable = false
            val text = resources.openRawResource(R.raw.rules).reader().use { it.readText() }
            return AlertDialog.Builder(activity)
                .setTitle("隐私政策")
                .setMessage(text)
                .setPositiveButton("同意") { _, _ -> (activity as Main).accept() }
                .setNegativeButton("不同意") { _, _ -> activity.finish() }
                .create()
        }
    }
}
