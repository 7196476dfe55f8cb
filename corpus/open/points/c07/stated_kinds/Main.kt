package bench.points.stated_kinds

import android.app.Activity
import android.os.Bundle
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import com.heron.risk.Heron

/** Demo of the Heron risk SDK: one button per module. */
class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val result = TextView(this)
        val check = Button(this).apply { text = "同意隐私政策并检测风险" }
        check.setOnClickListener {
            result.text = "风险分：${Heron.score(this)}"
            result.append("\n附近城市：" + Nearby(this).city()) //: @host
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(TextView(this@Main).apply { text = assets.open("heron_statement.txt").bufferedReader().readText() })
            addView(check)
            addView(result)
        })
    }
}
