package bench.points.film_pass

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import android.widget.LinearLayout
import android.widget.TextView

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val films = TextView(this).apply { text = "《长江边》\n《北方小镇》" }
        val open = Button(this).apply {
            text = "开通会员"
            setOnClickListener { pay() }
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(films)
            addView(open)
        })
    }

    private fun pay() {
        val kept = getPreferences(MODE_PRIVATE)
        val renew = CheckBox(this)
        renew.setText(R.string.renew)
        renew.isChecked = resources.getBoolean(R.bool.renew_first) //: @breach,clean #tick
        renew.isChecked = kept.getBoolean("renew", resources.getBoolean(R.bool.renew_first)) //: @own_choice
        renew.setOnCheckedChangeListener { _, on -> kept.edit().putBoolean("renew", on).apply() }
        val confirm = Button(this).apply {
            text = "确认支付"
            setOnClickListener {
                val plan = if (renew.isChecked) "renew15" else "once18"
                startActivity(Intent(Intent.ACTION_VIEW, Uri.parse("https://pay.chengzi.example/$plan")))
            }
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(TextView(context).apply { setText(R.string.month) })
            addView(renew)
            addView(confirm)
        })
    }
}
