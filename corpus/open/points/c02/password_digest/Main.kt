package bench.points.password_digest

import android.app.Activity
import android.os.Bundle
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout
import android.widget.TextView
import java.io.File

/** A child lock: a password opens the settings of a learning machine. */
class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val password = EditText(this).apply { hint = "家长密码" }
        val result = TextView(this)
        val open = Button(this).apply { text = "进入家长设置" }
        open.setOnClickListener {
            result.text = if (Lock(this).opens(password.text.toString())) "已进入" else "密码错误"
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(password)
            addView(open)
            addView(result)
        })
        result.text = if (Lesson.intact(File(filesDir, "lesson1.zip"))) "课程包完整" else "课程包需要更新" //: @lesson
    }
}
