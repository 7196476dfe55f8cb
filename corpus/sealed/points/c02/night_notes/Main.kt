package bench.points.night_notes

import android.app.Activity
import android.os.Bundle
import android.text.InputType
import android.widget.Button
import android.widget.EditText
import android.widget.LinearLayout

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val box = Box(this)
        val text = EditText(this).apply { hint = "今夜读到……" }
        val pin = EditText(this).apply {
            hint = "锁屏密码（4 位）"
            inputType = InputType.TYPE_CLASS_NUMBER or InputType.TYPE_NUMBER_VARIATION_PASSWORD
        }
        val save = Button(this).apply {
            setText(R.string.app_title)
            setOnClickListener {
                box.keep(text.text.toString())
                box.lock(pin.text.toString())
                title = if (box.picture("https://img.yedu.example/moon.jpg").exists()) "已保存，配图已缓存" else "已保存"
            }
        }
        setContentView(LinearLayout(this).apply {
            orientation = LinearLayout.VERTICAL
            addView(text)
            addView(pin)
            addView(save)
        })
    }
}
