package bench.points.block_arcade

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.webkit.WebView
import android.widget.Button
import com.meteor.ads.Meteor

class Main : Activity() {
    private var score = 0

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val drop = Button(this)
        drop.text = "落下方块"
        drop.setOnClickListener {
            score += 10
            drop.text = if (score % 50 == 0) Meteor.line() else "得分 $score"
        }
        setContentView(drop)
        if (!getSharedPreferences("arcade", MODE_PRIVATE).getBoolean("agreed", false)) rules()
    }

    private fun rules() {
        val text = WebView(this)
        text.loadUrl("file:///android_asset/privacy/index.html")
        AlertDialog.Builder(this)
            .setTitle("隐私政策")
            .setView(text)
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ -> (application as Arcade).agree() }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }
}
