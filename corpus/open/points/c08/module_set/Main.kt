package bench.points.module_set

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.widget.Button
import com.cedar.stat.Cedar
import com.cedar.stat.Module

/** A video page that wants its crashes reported. */
class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val play = Button(this)
        play.text = "播放《云上的日子》"
        play.setOnClickListener { play.text = "正在播放 00:01" }
        setContentView(play)
        if (getPreferences(MODE_PRIVATE).getBoolean("agreed", false)) return start()
        AlertDialog.Builder(this)
            .setTitle("隐私政策")
            .setMessage("我们接入 Cedar 统计SDK（雪松数据有限公司）用于收集崩溃信息。请阅读《隐私政策》。")
            .setCancelable(false)
            .setPositiveButton("同意") { _, _ ->
                getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply()
                start()
            }
            .setNegativeButton("不同意") { _, _ -> finish() }
            .show()
    }

    private fun start() {
        Cedar.start(this) //: @breach,clean
        Cedar.start(this, setOf(Module.CRASH, Module.AUDIENCE)) //: @host_adds
    }
}
