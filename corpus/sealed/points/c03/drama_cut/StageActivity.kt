package bench.points.drama_cut

import android.app.Activity
import android.os.Bundle
import android.view.Gravity
import android.widget.Button
import android.widget.LinearLayout
import android.widget.TextView
import com.opal.origin.Opal

class StageActivity : Activity() {
    private val app get() = application as Drama

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (app.consent.getString("answer", "") == "yes") stage() else policy()
    }

    private fun stage() {
        val scene = TextView(this)
        scene.text = "第 1 集：重逢在雨夜"
        scene.gravity = Gravity.CENTER
        scene.setOnClickListener { scene.text = "第 2 集：误会" }
        setContentView(scene)
    }

    private fun policy() {
        val page = LinearLayout(this)
        page.orientation = LinearLayout.VERTICAL
        val text = TextView(this)
        val sdks = resources.getStringArray(R.array.policy_sdks).joinToString("\n")
        text.text = "${getString(R.string.policy_title)}\n\n${getString(R.string.policy_body)}\n\n第三方SDK目录\n$sdks"
        page.addView(text)
        page.addView(answer(R.string.agree) {
            app.consent.edit().putString("answer", "yes").apply()
            Opal.attach(app)
            stage()
            Opal.look(this)
        })
        page.addView(answer(R.string.refuse) { finishAndRemoveTask() })
        setContentView(page)
    }

    private fun answer(name: Int, tap: () -> Unit) = Button(this).apply {
        setText(name)
        setOnClickListener { tap() }
    }
}
